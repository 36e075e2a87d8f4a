// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/completer.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "common/text/glyph.hpp"
#include "common/text/normalizer.hpp"
#include "searcher/facets.hpp"
#include "searcher/query/query_text.hpp"

namespace lede {
namespace {

std::vector<std::string> values(const WantedValues& wanted, std::string_view typed,
                                store::IndexReader& index);
bool begins(std::string_view value, std::string_view typed, Facet facet);
bool can_be_shown(std::string_view value);
bool can_be_quoted(std::string_view value);
bool is_one_plain_word(std::string_view value);
std::vector<std::string> words(std::string_view typed, store::IndexReader& index);

}  // namespace

std::vector<std::string> candidates(const Completion& completion, store::IndexReader& index) {
  std::vector<std::string> all = fixed_candidates(completion);
  const auto add = [&](const std::vector<std::string>& found) {
    for (const std::string& one : found) all.push_back(completion.before + one);
  };
  if (completion.values) add(values(*completion.values, completion.typed, index));
  if (completion.wants_words) add(words(completion.typed, index));
  return all;
}

std::vector<std::string> fixed_candidates(const Completion& completion) {
  std::vector<std::string> all;
  for (const std::string& one : completion.fixed) all.push_back(completion.before + one);
  return all;
}

bool needs_database(const Completion& completion) {
  return completion.values ||
         (completion.wants_words && completion.typed.size() >= fewest_letters_completed);
}

namespace {

std::vector<std::string> values(const WantedValues& wanted, std::string_view typed,
                                store::IndexReader& index) {
  const FacetCounts found = facet_counts(wanted.facet, index);
  const std::string start = text::normalize_keyword(typed);
  std::vector<std::string> values;
  for (const auto& [value, count] : found.counts) {
    if (values.size() == most_values_completed) break;
    if (!begins(value, start, wanted.facet) || !can_be_shown(value)) continue;
    if (wanted.style == ValueStyle::bare || is_one_plain_word(value)) {
      values.push_back(value);
    } else if (can_be_quoted(value)) {
      values.push_back(fmt::format("\"{}\"", value));
    }
  }
  return values;
}

bool begins(std::string_view value, std::string_view typed, Facet facet) {
  const std::string normal = text::normalize_keyword(value);
  if (normal.starts_with(typed)) return true;
  return (facet == Facet::author || facet == Facet::place) &&
         normal.find(fmt::format(" {}", typed)) != std::string::npos;
}

bool can_be_shown(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint point = code_point_at(value, at);
    if (text::is_unsafe(point.value)) return false;
    at += point.bytes;
  }
  return !value.empty();
}

bool can_be_quoted(std::string_view value) {
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (query::quote_at(value, at) > 0) return false;
  }
  return true;
}

bool is_one_plain_word(std::string_view value) {
  const auto is_plain = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-'; };
  return std::all_of(value.begin(), value.end(), is_plain) && value.front() != '-' &&
         value.back() != '-';
}

std::vector<std::string> words(std::string_view typed, store::IndexReader& index) {
  if (typed.size() < fewest_letters_completed) return {};
  std::vector<store::Word> found = index.words(text::normalize(typed));
  const std::size_t kept = std::min(found.size(), most_words_completed);
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                    [](const store::Word& a, const store::Word& b) {
                      return a.count != b.count ? a.count > b.count : a.form < b.form;
                    });
  found.resize(kept);
  std::vector<std::string> words;
  for (store::Word& word : found) {
    if (can_be_shown(word.form)) words.push_back(std::move(word.form));
  }
  return words;
}

}  // namespace
}  // namespace lede
