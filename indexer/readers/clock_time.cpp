// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/clock_time.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <variant>

#include <fmt/format.h>

namespace lede::indexing {
namespace {

using std::chrono::Sunday;
using std::chrono::year;

enum class Half { none, before_noon, after_noon };

// Behind a time, and saying no more than that it is one.
constexpr std::array time_words{
    std::to_array<std::string_view>({"uhr", "uur", "h", "hrs", "hs", "horas", "heures"})};
constexpr int most_hours_of_offset = 14;

std::optional<ClockTime> take_hours(DateTokens& tokens);
std::optional<ClockTime> take_four_digits(DateTokens& tokens);
bool take_prefixes(DateTokens& tokens);
bool take_minutes(DateTokens& tokens, ClockTime& time);
void take_seconds(DateTokens& tokens, ClockTime& time);
bool take_ideographic_minutes(DateTokens& tokens, ClockTime& time);
Half take_half_in_front(DateTokens& tokens);
Half take_half_behind(DateTokens& tokens);
bool take_time_word(DateTokens& tokens);
std::optional<int> in_24_hours(int hour, Half half);
std::optional<WrittenZone> take_named_zone(DateTokens& tokens);
std::optional<int> take_offset(DateTokens& tokens);
void take_comment(DateTokens& tokens);
bool is_summer(Day day);

}  // namespace

std::optional<ClockTime> take_time(DateTokens& tokens) {
  const std::size_t start = tokens.place();
  std::optional<ClockTime> time = take_four_digits(tokens);
  if (!time) time = take_hours(tokens);
  if (time && is_possible(*time)) return time;
  tokens.go_back_to(start);
  return std::nullopt;
}

bool is_possible(const ClockTime& time) {
  constexpr int leap_second = 60;
  return time.hour < 24 && time.minute < 60 && time.second.value_or(0) <= leap_second;
}

std::optional<WrittenZone> take_zone(DateTokens& tokens) {
  const std::size_t start = tokens.place();
  std::optional<WrittenZone> zone;
  if (const std::optional<int> offset = take_offset(tokens)) {
    zone = WrittenZone{FixedZone{*offset}};
  } else {
    const bool in_parentheses = tokens.take_sign("(");
    zone = take_named_zone(tokens);
    if (in_parentheses && !tokens.take_sign(")")) zone = std::nullopt;
  }
  if (!zone) {
    tokens.go_back_to(start);
    return std::nullopt;
  }
  take_comment(tokens);
  return zone;
}

std::optional<TimeOfDay> take_time_of_day(DateTokens& tokens) {
  const std::optional<ClockTime> clock = take_time(tokens);
  if (!clock) return std::nullopt;
  tokens.take_sign(",");
  return TimeOfDay{*clock, take_zone(tokens)};
}

std::optional<std::string> iso_time(const ClockTime& time, const Zone& zone, Day day) {
  int minutes = 0;
  if (const auto* fixed = std::get_if<FixedZone>(&zone)) {
    minutes = fixed->minutes_east;
  } else if (const auto* american = std::get_if<AmericanZone>(&zone)) {
    // Before, not all states kept the same summer.
    constexpr Day kept_alike = std::chrono::sys_days{year{1976} / 1 / 1};
    if (day < kept_alike) return std::nullopt;
    minutes = american->minutes_east_in_winter + (is_summer(day) ? 60 : 0);
  } else {
    return std::nullopt;
  }
  std::string iso = fmt::format("T{:02}:{:02}", time.hour, time.minute);
  if (time.second) iso += fmt::format(":{:02}", *time.second);
  if (minutes == 0) return iso + 'Z';
  return iso + fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                           std::abs(minutes) % 60);
}

namespace {

/// `1804 GMT`; four digits alone would be a year.
std::optional<ClockTime> take_four_digits(DateTokens& tokens) {
  const DateToken behind = tokens.peek(1);
  if (behind.kind != DateToken::Kind::word || !zone_named(behind.text)) return std::nullopt;
  const std::optional<int> digits = tokens.take_number(4, 4);
  if (!digits) return std::nullopt;
  return ClockTime{*digits / 100, *digits % 100, std::nullopt};
}

std::optional<ClockTime> take_hours(DateTokens& tokens) {
  const bool announced = take_prefixes(tokens);
  const Half in_front = take_half_in_front(tokens);
  const std::optional<int> hour = tokens.take_number(1, 2);
  if (!hour) return std::nullopt;
  ClockTime time;
  const bool dotted = tokens.peek().text == ".";
  const bool with_minutes = take_minutes(tokens, time) || take_ideographic_minutes(tokens, time);
  const Half behind = take_half_behind(tokens);
  const bool named = take_time_word(tokens) || behind != Half::none || in_front != Half::none ||
                     (announced && with_minutes);
  const bool in_zone =
      tokens.peek().kind == DateToken::Kind::word && zone_named(tokens.peek().text).has_value();
  // `14.30` may be anything.
  if (!named && (!with_minutes || (dotted && !in_zone))) return std::nullopt;
  const std::optional<int> of_24 = in_24_hours(*hour, in_front == Half::none ? behind : in_front);
  if (!of_24) return std::nullopt;
  time.hour = *of_24;
  return time;
}

bool take_prefixes(DateTokens& tokens) {
  const std::size_t start = tokens.place();
  while (tokens.peek().kind == DateToken::Kind::word && is_time_prefix(tokens.peek().text)) {
    tokens.take();
    tokens.take_sign(".");
  }
  return tokens.place() != start;
}

bool take_minutes(DateTokens& tokens, ClockTime& time) {
  const std::size_t start = tokens.place();
  const bool colon = tokens.take_sign(":");
  if (!colon && !tokens.take_sign(".") && !tokens.take_word("h")) return false;
  const std::optional<int> minute = tokens.take_number(2, 2);
  if (!minute) {
    tokens.go_back_to(start);
    return false;
  }
  time.minute = *minute;
  if (colon) take_seconds(tokens, time);
  tokens.take_word("min");
  return true;
}

void take_seconds(DateTokens& tokens, ClockTime& time) {
  const std::size_t start = tokens.place();
  const bool colon = tokens.take_sign(":");
  const std::optional<int> second = colon ? tokens.take_number(2, 2) : std::nullopt;
  if (!second) return tokens.go_back_to(start);
  time.second = *second;
  const bool fraction = (tokens.peek().text == "." || tokens.peek().text == ",") &&
                        tokens.peek(1).kind == DateToken::Kind::number && !tokens.peek(1).apart;
  if (!fraction) return;
  tokens.take();
  tokens.take();
}

bool take_ideographic_minutes(DateTokens& tokens, ClockTime& time) {
  constexpr std::array hours{std::to_array<std::string_view>({"時", "时", "点", "點", "시"})};
  if (std::ranges::find(hours, tokens.peek().text) == hours.end()) return false;
  tokens.take();
  const std::optional<int> minute = tokens.take_number(1, 2);
  if (!minute) return true;
  time.minute = *minute;
  if (!tokens.take_word("分")) tokens.take_word("분");
  const std::size_t behind = tokens.place();
  const std::optional<int> second = tokens.take_number(1, 2);
  if (second && (tokens.take_word("秒") || tokens.take_word("초"))) {
    time.second = *second;
  } else {
    tokens.go_back_to(behind);
  }
  return true;
}

Half take_half_in_front(DateTokens& tokens) {
  struct Name {
    std::string_view first, second;
    Half half;
  };
  constexpr std::array names{
      Name{"午", "前", Half::before_noon}, Name{"上", "午", Half::before_noon},
      Name{"오", "전", Half::before_noon}, Name{"午", "後", Half::after_noon},
      Name{"下", "午", Half::after_noon},  Name{"오", "후", Half::after_noon}};
  for (const Name& name : names) {
    if (tokens.peek().text != name.first || tokens.peek(1).text != name.second) continue;
    tokens.take();
    tokens.take();
    return name.half;
  }
  return Half::none;
}

/// `pm`, `p.m.`, `p. m.`.
Half take_half_behind(DateTokens& tokens) {
  for (const std::string_view word : {"am", "ص"}) {
    if (tokens.take_word(word)) return Half::before_noon;
  }
  for (const std::string_view word : {"pm", "م"}) {
    if (tokens.take_word(word)) return Half::after_noon;
  }
  const std::string_view letter = tokens.peek().text;
  if ((letter != "a" && letter != "p") || tokens.peek(1).text != "." ||
      tokens.peek(2).text != "m") {
    return Half::none;
  }
  for (int taken = 0; taken < 3; ++taken) tokens.take();
  tokens.take_sign(".");
  return letter == "a" ? Half::before_noon : Half::after_noon;
}

bool take_time_word(DateTokens& tokens) {
  return std::ranges::any_of(time_words,
                             [&](std::string_view word) { return tokens.take_word(word); });
}

/// `15:04 PM` is what sloppy programs write.
std::optional<int> in_24_hours(int hour, Half half) {
  if (half == Half::after_noon && hour < 12) return hour + 12;
  if (half != Half::before_noon) return hour;
  if (hour > 12) return std::nullopt;
  return hour % 12;
}

/// `EST`, `Eastern Time`, `GMT+2`.
std::optional<WrittenZone> take_named_zone(DateTokens& tokens) {
  const DateToken name = tokens.take();
  std::optional<Zone> zone =
      name.kind == DateToken::Kind::word ? zone_named(name.text) : std::nullopt;
  if (!zone) return std::nullopt;
  const bool from_utc = name.text == "gmt" || name.text == "utc";
  if (const auto further = from_utc ? take_offset(tokens) : std::nullopt) {
    zone = FixedZone{*further};
  }
  for (const std::string_view word : {"standard", "daylight", "time"}) tokens.take_word(word);
  return WrittenZone{*zone, day_order_in_zone(name.text)};
}

/// `+02:00`, `-0500`, `+2`, in minutes; a dash that stands apart from its number is none.
std::optional<int> take_offset(DateTokens& tokens) {
  const std::size_t start = tokens.place();
  const int sign = tokens.peek().text == "-" ? -1 : 1;
  if (tokens.take_sign("+-") && !tokens.peek().apart) {
    std::optional<int> hours = tokens.take_number(1, 2);
    std::optional<int> minutes = 0;
    if (!hours) {
      const std::optional<int> both = tokens.take_number(4, 4);
      hours = both ? std::optional(*both / 100) : std::nullopt;
      minutes = both.value_or(0) % 100;
    } else if (tokens.take_sign(":")) {
      minutes = tokens.take_number(2, 2);
    }
    if (hours && minutes && *hours <= most_hours_of_offset && *minutes < 60) {
      return sign * (*hours * 60 + *minutes);
    }
  }
  tokens.go_back_to(start);
  return std::nullopt;
}

/// RFC 2822 and programs of today name the zone once more: `-0500 (EST)`, `+00:00[UTC]`.
void take_comment(DateTokens& tokens) {
  if (!tokens.take_sign("([")) return;
  while (!tokens.done() && !tokens.take_sign(")]")) tokens.take();
}

bool is_summer(Day day) {
  using namespace std::chrono;
  const year_month_day date{day};
  const year of = date.year();
  Day begins = Day{of / March / Sunday[2]};
  Day ends = Day{of / November / Sunday[1]};
  if (of < year{2007}) {
    begins = of < year{1987} ? Day{of / April / Sunday[last]} : Day{of / April / Sunday[1]};
    ends = Day{of / October / Sunday[last]};
  }
  return day >= begins && day < ends;
}

}  // namespace
}  // namespace lede::indexing
