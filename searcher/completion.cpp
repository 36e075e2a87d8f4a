// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/completion.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "searcher/arguments.hpp"
#include "searcher/choices.hpp"
#include "searcher/facets.hpp"
#include "searcher/query/field_name.hpp"
#include "searcher/query/query_text.hpp"

namespace lede {
namespace {

/// What options and fields of the query language are about, by the names of both.
constexpr std::array facets_by_name{
    std::pair{std::string_view{"source"}, Facet::source},
    std::pair{std::string_view{"topic"}, Facet::topic},
    std::pair{std::string_view{"language"}, Facet::language},
    std::pair{std::string_view{"author"}, Facet::author},
    std::pair{std::string_view{"place"}, Facet::place},
    std::pair{std::string_view{"agency"}, Facet::agency},
};

const OptionName* find(std::string_view name, const std::vector<OptionName>& known);
void complete_value(Completion& completion, std::string_view long_name);
void complete_option(Completion& completion, const std::vector<OptionName>& known);
void complete_query(Completion& completion);
std::size_t last_piece(std::string_view query);
std::optional<Facet> facet_named(std::string_view name);
void keep_those_that_begin(Completion& completion);

}  // namespace

Completion read_completion(const std::vector<std::string>& words,
                           const std::vector<OptionName>& known) {
  Completion completion;
  if (words.empty()) return completion;
  completion.typed = words.back();
  bool only_words = false;
  const OptionName* waiting = nullptr;  // for its value
  for (auto word = words.begin(); word + 1 != words.end(); ++word) {
    if (waiting != nullptr) {
      if (waiting->long_name == "--database") completion.databases.push_back(*word);
      waiting = nullptr;
      continue;
    }
    if (*word == "--") {
      only_words = true;
      break;
    }
    constexpr std::string_view database = "--database=";
    if (word->starts_with(database)) completion.databases.push_back(word->substr(database.size()));
    const OptionName* const option = find(*word, known);
    if (option != nullptr && option->value == OptionValue::required) waiting = option;
  }
  const std::size_t equals = completion.typed.find('=');
  if (waiting != nullptr) {
    complete_value(completion, waiting->long_name);
  } else if (!only_words && completion.typed.starts_with("--") && equals != std::string::npos) {
    const std::string name = completion.typed.substr(0, equals);
    completion.before = completion.typed.substr(0, equals + 1);
    completion.typed.erase(0, equals + 1);
    complete_value(completion, name);
  } else if (!only_words && (completion.typed == "-" || completion.typed.starts_with("--"))) {
    complete_option(completion, known);
  } else {
    complete_query(completion);
  }
  keep_those_that_begin(completion);
  return completion;
}

std::vector<std::string> choices_of(std::string_view long_name) {
  if (long_name == "--format") return names_of(formats);
  if (long_name == "--sort") return names_of(sorts);
  if (long_name == "--match") return names_of(words_needed_choices);
  if (long_name == "--facet") return names_of(facets);
  if (long_name == "--timeline") return names_of(periods);
  if (long_name == "--copies") return names_of(copies_choices);
  if (long_name == "--expand") return names_of(expand_choices);
  if (long_name == "--color") return names_of(color_choices);
  return {};
}

namespace {

const OptionName* find(std::string_view name, const std::vector<OptionName>& known) {
  const auto found = std::find_if(known.begin(), known.end(), [name](const OptionName& option) {
    return !name.empty() && (name == option.long_name || name == option.short_name);
  });
  return found != known.end() ? &*found : nullptr;
}

void complete_value(Completion& completion, std::string_view long_name) {
  completion.fixed = choices_of(long_name);
  if (const auto facet = facet_named(long_name.substr(2))) {
    completion.values = WantedValues{*facet, ValueStyle::bare};
  }
  if (long_name == "--since" || long_name == "--until") {
    completion.fixed = {"today", "yesterday", "last-week", "last-month", "last-year"};
  }
}

void complete_option(Completion& completion, const std::vector<OptionName>& known) {
  for (const OptionName& option : known) completion.fixed.push_back(option.long_name);
}

// A shell's word may hold several of the query: only the last is completed.
void complete_query(Completion& completion) {
  const std::size_t begin = last_piece(completion.typed);
  completion.before = completion.typed.substr(0, begin);
  completion.typed.erase(0, begin);
  const std::size_t colon = completion.typed.find(':');
  if (colon == std::string::npos) {
    for (const query::KnownField& field : query::known_fields()) {
      completion.fixed.push_back(std::string(field.name) + ":");
    }
    completion.wants_words = true;
    return;
  }
  const std::string field = query::field_name(completion.typed.substr(0, colon)).name;
  completion.before += completion.typed.substr(0, colon + 1);
  completion.typed.erase(0, colon + 1);
  const std::optional<Facet> facet = facet_named(field);
  if (!facet) return;
  completion.values = WantedValues{*facet, ValueStyle::query};
  completion.typed.erase(0, query::quote_at(completion.typed, 0));
}

// Behind white space that is in no quotation marks, and behind signs that no value begins with.
std::size_t last_piece(std::string_view query) {
  std::size_t begin = 0;
  bool is_quoted = false;
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t quote = query::quote_at(query, at);
    const std::size_t space = query::space_at(query, at);
    if (quote > 0) is_quoted = !is_quoted;
    const auto size = std::max<std::size_t>({quote, space, 1});
    at += size;
    if (is_quoted || quote > 0) continue;
    constexpr std::string_view signs = "+-(";
    const bool opens = at - size == begin && signs.find(query[begin]) != std::string_view::npos;
    if (space > 0 || opens) begin = at;
  }
  return begin;
}

std::optional<Facet> facet_named(std::string_view name) {
  for (const auto& [known, facet] : facets_by_name) {
    if (known == name) return facet;
  }
  return std::nullopt;
}

void keep_those_that_begin(Completion& completion) {
  std::erase_if(completion.fixed, [&](const std::string& candidate) {
    return !candidate.starts_with(completion.typed);
  });
}

}  // namespace
}  // namespace lede
