// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/odd_run.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "searcher/query/field_name.hpp"
#include "searcher/query/query_text.hpp"

namespace lede::query {

namespace {

constexpr std::size_t longest_operator = 16;

bool is_unfinished_count(std::string_view text);
bool is_unfinished_nearness(std::string_view text);
bool is_bare_distance(std::string_view text);
bool is_compared_length(std::string_view text);
std::optional<std::string_view> compared_field(std::string_view text);
bool is_letter(char c);

struct OddWord {
  bool (*is)(std::string_view text);
  std::string_view message;  // behind the text
  std::string_view hint;
};

constexpr std::array odd_words{
    OddWord{is_unfinished_count, "has no parenthesis right behind it, and is read as a word",
            "write atleast3(tariff)"},
    OddWord{is_unfinished_nearness, "is no operator, and is read as words",
            "write w/5, pre/5, w/s or w/p, without a space"},
    OddWord{is_bare_distance, "alone is read as a number", "write w/5 for words near each other"},
    OddWord{is_compared_length, "is read as words",
            "how long an article is cannot be searched for: leave it out"},
};

}  // namespace

std::optional<Oddity> oddity_of(std::string_view text, const Run& run) {
  const std::string_view word = text.substr(run.begin, run.end - run.begin);
  if (run.kind == Run::Kind::exact && word.find_first_of("*?~") != std::string_view::npos) {
    return Oddity{fmt::format("={} is this form only: *, ? and ~ are ignored", shown(word)),
                  "leave out the ="};
  }
  if (run.kind != Run::Kind::word || text.size() < 2) return std::nullopt;
  for (const OddWord& odd : odd_words) {
    if (odd.is(text)) return Oddity{fmt::format("{} {}", text, odd.message), std::string(odd.hint)};
  }
  if (text.starts_with('!') && is_letter(text[1])) {
    return Oddity{"! before a word is ignored", "write -tariff for what must not be there"};
  }
  if (const std::optional<std::string_view> field = compared_field(text)) {
    return Oddity{fmt::format("{} is read as words", shown(word)),
                  fmt::format("write a colon behind a field, {}:; since:2025-04 and until:2025-06 "
                              "for dates",
                              *field)};
  }
  constexpr std::string_view signs = "*~=";
  // Before a number they are text: ~5%
  const std::size_t begin = text.find_first_not_of(signs);
  if (begin > 0 && begin < text.size() && is_letter(text[begin])) {
    return Oddity{
        fmt::format("{} before a word is ignored", text.substr(0, 1)),
        "write tariff* for any ending, tariff~ for near spellings, =tariff for this form"};
  }
  // Between letters they are text: a^b
  const std::size_t sign = word.find_first_of("^~");
  if (sign != std::string_view::npos && sign > 0 && is_letter(word[sign - 1]) &&
      (sign + 1 == word.size() || !is_letter(word[sign + 1]))) {
    return Oddity{fmt::format("{} has no number that counts, and is read as words", shown(word)),
                  "write tariff^2 for a weight, tariff~1 for near spellings"};
  }
  return std::nullopt;
}

std::optional<Oddity> oddity_of_phrase(std::string_view text) {
  if (text.find('*') == std::string_view::npos) return std::nullopt;
  return Oddity{"* stands for nothing between quotation marks, and is ignored",
                "write trad* pre/1 deal"};
}

std::optional<Oddity> oddity_of_value(const FieldName& field, std::string_view text) {
  const bool has_sign = text.ends_with('*') || text.ends_with('~');
  if (field.value != FieldValue::keyword || field.name == "id" || !has_sign) return std::nullopt;
  return Oddity{
      fmt::format("{} has no meaning in {}:", text.substr(text.size() - 1), field.name),
      fmt::format("write the value in full, ({}:A OR {}:B) for several", field.name, field.name)};
}

namespace {

// atleast3, without what is to be counted.
bool is_unfinished_count(std::string_view text) {
  constexpr std::string_view name = "atleast";
  return text.size() > name.size() && text.size() <= longest_operator &&
         ascii_lower_case(text.substr(0, name.size())) == name &&
         std::all_of(text.begin() + name.size(), text.end(), is_ascii_digit);
}

// pre/s, w/: but w/o is without.
bool is_unfinished_nearness(std::string_view text) {
  constexpr std::array names = std::to_array<std::string_view>(
      {"w/", "w/n", "w/seg", "pre/", "pre/n", "pre/s", "pre/p", "pre/sent", "pre/para", "near/",
       "near/s", "near/p", "adj/", "adj/s", "adj/p", "within/", "onear/"});
  if (text.size() > longest_operator) return false;
  const std::string lower = ascii_lower_case(text);
  return std::find(names.begin(), names.end(), lower) != names.end();
}

// ~5, between words.
bool is_bare_distance(std::string_view text) {
  return text.size() <= longest_operator && text.front() == '~' &&
         std::all_of(text.begin() + 1, text.end(), is_ascii_digit);
}

// wc>100, as Factiva writes it.
bool is_compared_length(std::string_view text) {
  const std::size_t sign = text.find_first_of("<>=");
  if (sign == std::string_view::npos || text.size() > longest_operator) return false;
  const std::string name = ascii_lower_case(text.substr(0, sign));
  return (name == "wc" || name == "length") && is_ascii_digit(text.back());
}

// date>=2025, hd=tariff: but a+b=c is text.
std::optional<std::string_view> compared_field(std::string_view text) {
  const std::string_view name = text.substr(0, text.find_first_of("<>="));
  if (name.empty() || name.size() + 1 >= text.size()) return std::nullopt;
  const FieldValue value = field_name(name).value;
  if (value == FieldValue::unknown || value == FieldValue::later) return std::nullopt;
  return name;
}

bool is_letter(char c) {
  return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

}  // namespace lede::query
