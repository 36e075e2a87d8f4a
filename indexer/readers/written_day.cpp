// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/written_day.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "common/base/utf8.hpp"
#include "indexer/readers/date_names.hpp"

namespace lede::indexing {
namespace {

using Kind = DateToken::Kind;

struct Pattern {
  std::string_view parts;
  WrittenDay::Form form = WrittenDay::Form::plain;
};

// Y and y are a year of four and of two digits, M and N a month in digits and by name, D and d the
// day in digits and perhaps with an ending (5th, 1er); T is a time, ~ is a gap. Other characters
// stand for themselves.
constexpr std::array patterns{std::to_array<Pattern>({
    {"Y年M月D日"},
    {"Y년M월D일"},
    {"Y-M-D", WrittenDay::Form::iso},
    {"Y/M/D"},
    {"Y.M.D."},
    {"Y.M.D"},
    {"Y-N-D", WrittenDay::Form::iso},
    {"Y/N/D"},
    {"Y.N.D"},
    {"Y,ND"},
    {"YND"},
    {"D.M.Y"},
    {"D/M/Y", WrittenDay::Form::either_way},
    {"D-M-Y", WrittenDay::Form::either_way},
    {"N~d~Y"},
    {"N~d~TY"},
    {"d~N~Y"},
    {"d.~N~Y"},
    {"d-N-Y"},
    {"d/N/Y"},
    {"d~N~y", WrittenDay::Form::short_year},
    {"d-N-y", WrittenDay::Form::short_year},
})};

constexpr std::array endings_of_days{
    std::to_array<std::string_view>({"st", "nd", "rd", "th", "er", "o", "e"})};

std::optional<WrittenDay> take_compact(DateTokens& tokens);
std::optional<TimeOfDay> take_compact_time(DateTokens& tokens, std::string_view digits);
std::optional<WrittenDay> take_pattern(DateTokens& tokens, const Pattern& pattern,
                                       std::string_view language);
std::optional<int> take_day_with_ending(DateTokens& tokens);
std::optional<int> take_month(DateTokens& tokens, std::string_view language);
std::optional<int> take_short_year(DateTokens& tokens);
bool take_literal(DateTokens& tokens, std::string_view text);
int number_in(std::string_view digits, std::size_t position, std::size_t count);

}  // namespace

std::optional<WrittenDay> take_written_day(DateTokens& tokens, std::string_view language) {
  const std::size_t start = tokens.place();
  std::optional<WrittenDay> written = take_compact(tokens);
  for (const Pattern& pattern : patterns) {
    if (written) return written;
    tokens.go_back_to(start);
    written = take_pattern(tokens, pattern, language);
  }
  if (!written) tokens.go_back_to(start);
  return written;
}

std::optional<Day> existing_day(const WrittenDay& written) {
  constexpr int first_year = 1600;
  constexpr int last_year = 2099;
  const std::chrono::year_month_day date{std::chrono::year{written.year},
                                         std::chrono::month{static_cast<unsigned>(written.month)},
                                         std::chrono::day{static_cast<unsigned>(written.day)}};
  const bool of_news = written.year >= first_year && written.year <= last_year;
  return of_news && date.ok() ? std::optional(Day{date}) : std::nullopt;
}

void skip_gap(DateTokens& tokens) {
  constexpr std::array signs{
      std::to_array<std::string_view>({",", "-", "|", "/", "·", "•", ";", "@"})};
  constexpr int most = 4;
  for (int i = 0; i < most; ++i) {
    const DateToken token = tokens.peek();
    const bool offset =
        token.text == "-" && tokens.peek(1).kind == Kind::number && !tokens.peek(1).apart;
    const bool skipped = token.kind == Kind::word
                             ? is_date_particle(token.text)
                             : std::ranges::find(signs, token.text) != signs.end() && !offset;
    if (!skipped) return;
    tokens.take();
  }
}

namespace {

/// `20250416`, `20250416T1805`, `20250416180500`.
std::optional<WrittenDay> take_compact(DateTokens& tokens) {
  const std::string_view digits = tokens.peek().text;
  const bool compact = tokens.peek().kind == Kind::number &&
                       (digits.size() == 8 || digits.size() == 12 || digits.size() == 14);
  if (!compact) return std::nullopt;
  tokens.take();
  WrittenDay written{number_in(digits, 0, 4), number_in(digits, 4, 2), number_in(digits, 6, 2),
                     WrittenDay::Form::iso};
  if (written.year < 1900 || written.year >= 2100) return std::nullopt;
  const bool joined = digits.size() > 8;
  if (joined || tokens.take_word("t")) {
    written.time = take_compact_time(tokens, joined ? digits.substr(8) : tokens.take().text);
    if (!written.time) return std::nullopt;
  }
  return written;
}

/// `1805`, `180500`, and the zone behind them.
std::optional<TimeOfDay> take_compact_time(DateTokens& tokens, std::string_view digits) {
  const bool numeric = digits.find_first_not_of("0123456789") == std::string_view::npos;
  if (!numeric || (digits.size() != 4 && digits.size() != 6)) return std::nullopt;
  ClockTime clock{number_in(digits, 0, 2), number_in(digits, 2, 2), std::nullopt};
  if (digits.size() == 6) clock.second = number_in(digits, 4, 2);
  if (!is_possible(clock)) return std::nullopt;
  return TimeOfDay{clock, take_zone(tokens)};
}

std::optional<WrittenDay> take_pattern(DateTokens& tokens, const Pattern& pattern,
                                       std::string_view language) {
  WrittenDay written;
  written.form = pattern.form;
  const auto set = [](int& part, std::optional<int> value) {
    part = value.value_or(0);
    return value.has_value();
  };
  const auto take_part = [&](std::string_view part) {
    switch (part.front()) {
      case 'Y':
        return set(written.year, tokens.take_number(4, 4));
      case 'y':
        return set(written.year, take_short_year(tokens));
      case 'M':
        return set(written.month, tokens.take_number(1, 2));
      case 'N':
        return set(written.month, take_month(tokens, language));
      case 'D':
        return set(written.day, tokens.take_number(1, 2));
      case 'd':
        return set(written.day, take_day_with_ending(tokens));
      case 'T':
        written.time = take_time_of_day(tokens);
        return written.time.has_value();
      case '~':
        skip_gap(tokens);
        return true;
      default:
        return take_literal(tokens, part);
    }
  };
  for (std::size_t i = 0; i < pattern.parts.size();) {
    const std::size_t bytes = code_point_at(pattern.parts, i).bytes;
    if (!take_part(pattern.parts.substr(i, bytes))) return std::nullopt;
    i += bytes;
  }
  return written;
}

std::optional<int> take_day_with_ending(DateTokens& tokens) {
  const std::optional<int> day = tokens.take_number(1, 2);
  const DateToken behind = tokens.peek();
  const bool ends = day && !behind.apart &&
                    std::ranges::find(endings_of_days, behind.text) != endings_of_days.end();
  if (ends) tokens.take();
  return day;
}

std::optional<int> take_month(DateTokens& tokens, std::string_view language) {
  const DateToken token = tokens.peek();
  const std::optional<int> month =
      token.kind == Kind::word ? month_named(token.text, language) : std::nullopt;
  if (!month) return std::nullopt;
  tokens.take();
  tokens.take_sign(".");
  return month;
}

/// As RFC 2822 (section 4.3) has it.
std::optional<int> take_short_year(DateTokens& tokens) {
  const std::optional<int> year = tokens.take_number(2, 2);
  if (!year) return std::nullopt;
  return *year + (*year < 50 ? 2000 : 1900);
}

bool take_literal(DateTokens& tokens, std::string_view text) {
  if (tokens.peek().text != text) return false;
  tokens.take();
  return true;
}

int number_in(std::string_view digits, std::size_t position, std::size_t count) {
  int value = 0;
  for (const char c : digits.substr(position, count)) value = value * 10 + (c - '0');
  return value;
}

}  // namespace
}  // namespace lede::indexing
