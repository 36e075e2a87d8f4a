// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/run.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "common/base/ascii.hpp"
#include "searcher/query/query_text.hpp"

namespace lede::query {

namespace {

using Kind = Run::Kind;

struct Operator {
  std::string_view name;  // in lower case, before the number
  Kind kind;
};

// As Nexis, Factiva, Westlaw and Xapian users write nearness.
constexpr std::array numbered_operators{
    Operator{"w/", Kind::near},        Operator{"within/", Kind::near},
    Operator{"near/", Kind::near},     Operator{"near", Kind::near},
    Operator{"/", Kind::near},         Operator{"pre/", Kind::ordered},
    Operator{"adj/", Kind::ordered},   Operator{"adj", Kind::ordered},
    Operator{"onear/", Kind::ordered},
};

constexpr std::array named_operators{
    Operator{"w/s", Kind::sentence},    Operator{"/s", Kind::sentence},
    Operator{"w/sent", Kind::sentence}, Operator{"w/p", Kind::paragraph},
    Operator{"/p", Kind::paragraph},    Operator{"w/para", Kind::paragraph},
};

std::optional<double> least_count(std::string_view run);
std::optional<Run> nearness(std::string_view run);
std::optional<double> trailing_weight(std::string_view run);
bool is_pattern(std::string_view run);
bool is_foreign_pattern(std::string_view run);
std::optional<double> fuzzy_distance(std::string_view run);

bool is_word_byte(char c);
std::optional<double> whole_number(std::string_view digits);

}  // namespace

Run read_run(std::string_view run, char next) {
  if (auto op = nearness(run)) return *op;
  if (next == '(') {
    if (const auto count = least_count(run)) return {Kind::at_least, 0, run.size(), *count};
  }
  if (run == "=" && next != 0 && next != ' ' && next != '(' && next != ')') {
    return {Kind::exact_mark, 0, 1};
  }

  Run read{Kind::word, 0, run.size()};
  if ((read.weight = trailing_weight(run))) {
    read.end = run.rfind('^');
    if (read.end == 0) return {Kind::weight, 0, run.size(), *read.weight};
  }
  const std::string_view rest = run.substr(0, read.end);
  if (rest.size() > 1 && rest.front() == '=' && is_word_byte(rest[1])) {
    read.kind = Kind::exact;
    read.begin = 1;
  } else if (is_pattern(rest)) {
    read.kind = Kind::pattern;
  } else if (is_foreign_pattern(rest)) {
    read.kind = Kind::pattern;
    read.is_foreign = true;
  } else if (const auto distance = fuzzy_distance(rest)) {
    read.kind = Kind::fuzzy;
    read.number = *distance;
    read.end = rest.rfind('~');
  }
  return read;
}

namespace {

// atleast3 or, as Nexis shortens it, atl3.
std::optional<double> least_count(std::string_view run) {
  const std::size_t digits = run.find_first_of("0123456789");
  if (digits == std::string_view::npos) return std::nullopt;
  constexpr std::array names = std::to_array<std::string_view>({"atleast", "atl"});
  const std::string lower = ascii_lower_case(run.substr(0, digits));
  if (std::find(names.begin(), names.end(), lower) == names.end()) return std::nullopt;
  return whole_number(run.substr(digits));
}

std::optional<Run> nearness(std::string_view run) {
  const std::string lower = ascii_lower_case(run.substr(0, 16));
  if (lower.size() != run.size()) return std::nullopt;
  for (const Operator& op : named_operators) {
    if (lower == op.name) return Run{op.kind, 0, run.size()};
  }
  for (const Operator& op : numbered_operators) {
    if (!lower.starts_with(op.name)) continue;
    if (const auto number = whole_number(run.substr(op.name.size()))) {
      return Run{op.kind, 0, run.size(), *number};
    }
  }
  return std::nullopt;
}

std::optional<double> trailing_weight(std::string_view run) {
  const std::size_t caret = run.rfind('^');
  if (caret == std::string_view::npos) return std::nullopt;
  const std::string_view digits = run.substr(caret + 1);
  double weight = 0.0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), weight,
                                            std::chars_format::fixed);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && is_ascii_digit(digits.front()) ? std::optional(weight) : std::nullopt;
}

/// A star or a question mark behind a letter; a question mark only before one, and in no
/// address, where it begins what is asked of it.
bool is_pattern(std::string_view run) {
  for (std::size_t i = 1; i < run.size(); ++i) {
    if (run[i] == '*' && (is_word_byte(run[i - 1]) || run[i - 1] == '*')) return true;
    const bool inside = i + 1 < run.size() && is_word_byte(run[i - 1]) && is_word_byte(run[i + 1]);
    if (run[i] == '?' && inside && run.find_first_of("/=") == std::string_view::npos) return true;
  }
  return false;
}

/// As Nexis writes an ending. Behind fewer letters it is punctuation.
bool is_foreign_pattern(std::string_view run) {
  constexpr std::size_t fewest_letters = 3;
  return run.size() > fewest_letters && run.back() == '!' &&
         std::all_of(run.begin(), run.end() - 1, is_word_byte);
}

/// 0 where the distance is left to us.
std::optional<double> fuzzy_distance(std::string_view run) {
  const std::size_t tilde = run.rfind('~');
  if (tilde == std::string_view::npos || tilde == 0 || !is_word_byte(run[tilde - 1])) {
    return std::nullopt;
  }
  const std::string_view distance = run.substr(tilde + 1);
  return distance.empty() ? 0.0 : whole_number(distance);
}

// Bytes of other scripts count as letters.
bool is_word_byte(char c) {
  return is_ascii_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::optional<double> whole_number(std::string_view digits) {
  constexpr std::size_t most_digits = 9;
  if (digits.empty() || digits.size() > most_digits ||
      !std::all_of(digits.begin(), digits.end(), is_ascii_digit)) {
    return std::nullopt;
  }
  double number = 0.0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

}  // namespace

}  // namespace lede::query
