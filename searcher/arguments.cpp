// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/arguments.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "common/base/error.hpp"
#include "searcher/query/edit_distance.hpp"

namespace lede {
namespace {

constexpr std::string_view see_help = "see lede-search --help";
constexpr std::size_t farthest_slip = 2;  // edits between a mistyped name and the one meant

const OptionName* find(std::string_view name, const std::vector<OptionName>& known);
[[noreturn]] void refuse_unknown(std::string_view name, const std::vector<OptionName>& known);
void refuse_attached_value(std::string_view word, const std::vector<OptionName>& known);
[[noreturn]] void fail(std::string message, std::string_view hint);

}  // namespace

Arguments tell_apart(const std::vector<std::string>& arguments,
                     const std::vector<OptionName>& known) {
  Arguments told;
  for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
    if (*argument == "--") {
      told.words.insert(told.words.end(), argument + 1, arguments.end());
      break;
    }
    const bool is_long = argument->starts_with("--");
    const std::size_t equals = is_long ? argument->find('=') : std::string::npos;
    const std::string name = argument->substr(0, equals);
    const OptionName* option = find(name, known);
    if (option == nullptr) {
      if (is_long) refuse_unknown(name, known);
      refuse_attached_value(*argument, known);
      told.words.push_back(*argument);
      continue;
    }
    const bool has_value = equals != std::string::npos;
    if (option->value == OptionValue::none) {
      if (has_value) fail(fmt::format("{} takes no value", name), see_help);
      told.options.push_back(option->long_name);
      continue;
    }
    std::string value;
    if (has_value) {
      value = argument->substr(equals + 1);
    } else if (argument + 1 != arguments.end()) {
      value = *++argument;
    }
    if (value.empty()) fail(fmt::format("{} needs a value", name), see_help);
    told.options.push_back(fmt::format("{}={}", option->long_name, value));
  }
  return told;
}

namespace {

const OptionName* find(std::string_view name, const std::vector<OptionName>& known) {
  const auto found = std::find_if(known.begin(), known.end(), [name](const OptionName& option) {
    return name == option.long_name || (name == option.short_name && !name.empty());
  });
  return found != known.end() ? &*found : nullptr;
}

void refuse_unknown(std::string_view name, const std::vector<OptionName>& known) {
  query::EditDistance distance;
  const std::u32string typed = query::code_points(name);
  std::size_t nearest = farthest_slip + 1;
  std::string hint = "see lede-search --help; words that begin with -- go behind a --";
  for (const OptionName& option : known) {
    const std::size_t apart =
        distance.between(typed, query::code_points(option.long_name), farthest_slip);
    if (apart >= nearest) continue;
    nearest = apart;
    hint = fmt::format("did you mean {}?", option.long_name);
  }
  fail(fmt::format("there is no option {}", name), hint);
}

// -debt is a word to leave out; -n5 and -d./db could be that, but are hardly meant so.
void refuse_attached_value(std::string_view word, const std::vector<OptionName>& known) {
  constexpr std::size_t short_name_size = 2;
  if (word.size() <= short_name_size) return;
  const OptionName* option = find(word.substr(0, short_name_size), known);
  if (option == nullptr || option->value == OptionValue::none) return;
  const std::string_view value = word.substr(short_name_size);
  constexpr std::string_view begins_no_word = "0123456789./~";
  if (begins_no_word.find(value.front()) == std::string_view::npos) return;
  fail(fmt::format("{} may be an option or a word to leave out", word),
       fmt::format("write {} {}, or -- {}", option->short_name, value, word));
}

void fail(std::string message, std::string_view hint) {
  throw Error(ErrorCode::usage, std::move(message), std::string(hint));
}

}  // namespace
}  // namespace lede
