// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/news_date.hpp"

#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "common/base/date.hpp"
#include "indexer/readers/clock_time.hpp"
#include "indexer/readers/date_names.hpp"
#include "indexer/readers/date_tokens.hpp"
#include "indexer/readers/written_day.hpp"

namespace lede::indexing {
namespace {

using Kind = DateToken::Kind;

/// All that a date says.
struct Parts {
  WrittenDay written;
  std::optional<int> weekday;
  std::optional<TimeOfDay> time;
};

std::optional<Parts> take_parts(DateTokens& tokens, std::string_view language);
void skip_labels(DateTokens& tokens);
void skip_year_word(DateTokens& tokens);
std::optional<int> take_weekday(DateTokens& tokens);
void skip_ideographic_weekday(DateTokens& tokens);
bool names_a_month_later(const DateTokens& tokens);
std::optional<Day> settled_day(const Parts& parts, DayOrder declared);
DayOrder order_told_by(const Parts& parts, const WrittenDay& swapped);
std::optional<std::string> time_of(const Parts& parts, Day day);
std::string iso_instant(std::int64_t seconds);

}  // namespace

std::optional<std::string> read_news_date(std::string_view text, std::string_view language) {
  DateTokens tokens(text);
  const std::optional<Parts> parts = take_parts(tokens, language);
  if (!parts || !tokens.done()) return std::nullopt;
  const std::optional<Day> day = settled_day(*parts, day_order_in_language(language));
  if (!day) return std::nullopt;
  return to_string(*day) + time_of(*parts, *day).value_or("");
}

std::optional<std::string> read_numeric_date(std::int64_t number) {
  constexpr std::int64_t first_second = 100'000'000;  // in 1973
  constexpr std::int64_t end = 4'102'444'800;         // 2100
  constexpr std::int64_t milliseconds = 1000;
  const std::string digits = fmt::format("{}", number);
  std::optional<std::string> spelt = read_news_date(digits);
  if (digits.size() == 8 || digits.size() == 14) return spelt;
  // 2025041618 may be an hour of 2025 or a second of 2034, 202504161805 a millisecond of 1976.
  const bool may_be_spelt = spelt || read_news_date(digits + "00");
  if (may_be_spelt) return std::nullopt;
  if (number >= first_second && number < end) return iso_instant(number);
  if (number < first_second * milliseconds || number >= end * milliseconds) return std::nullopt;
  return iso_instant(number / milliseconds);
}

namespace {

/// A weekday and a time may stand before the day, or behind it.
std::optional<Parts> take_parts(DateTokens& tokens, std::string_view language) {
  Parts parts;
  skip_labels(tokens);
  parts.weekday = take_weekday(tokens);
  parts.time = take_time_of_day(tokens);
  skip_gap(tokens);
  if (const auto weekday = take_weekday(tokens)) parts.weekday = weekday;

  std::optional<WrittenDay> written = take_written_day(tokens, language);
  if (!written || (written->time && parts.time)) return std::nullopt;
  parts.written = *written;
  if (parts.written.time) parts.time = std::exchange(parts.written.time, {});

  skip_year_word(tokens);
  skip_gap(tokens);
  const bool in_parentheses = tokens.take_sign("(");
  if (const auto weekday = take_weekday(tokens)) parts.weekday = weekday;
  skip_ideographic_weekday(tokens);
  if (in_parentheses && !tokens.take_sign(")")) return std::nullopt;
  skip_gap(tokens);
  if (!parts.time) {
    if (parts.written.form == WrittenDay::Form::iso) tokens.take_word("t");
    parts.time = take_time_of_day(tokens);
  }
  tokens.take_sign(".");
  return parts;
}

/// `Published:`, `Last updated on`.
void skip_labels(DateTokens& tokens) {
  while (tokens.peek().kind == Kind::word && is_date_label(tokens.peek().text)) {
    tokens.take();
    skip_gap(tokens);
    tokens.take_sign(":");
  }
}

void skip_year_word(DateTokens& tokens) {
  if (tokens.peek().kind != Kind::word || !is_year_word(tokens.peek().text)) return;
  tokens.take();
  tokens.take_sign(".");
}

std::optional<int> take_weekday(DateTokens& tokens) {
  const DateToken token = tokens.peek();
  const std::optional<int> weekday =
      token.kind == Kind::word ? weekday_named(token.text) : std::nullopt;
  if (!weekday || (month_named(token.text) && !names_a_month_later(tokens))) return std::nullopt;
  tokens.take();
  tokens.take_sign(".");
  skip_gap(tokens);
  return weekday;
}

/// `mar.` is March, but for a Tuesday where a month follows.
bool names_a_month_later(const DateTokens& tokens) {
  constexpr std::size_t last = 6;
  for (std::size_t ahead = 1; ahead <= last; ++ahead) {
    const DateToken token = tokens.peek(ahead);
    if (token.kind == Kind::word && month_named(token.text)) return true;
  }
  return false;
}

/// `(水)`, `星期三`, `수요일`.
void skip_ideographic_weekday(DateTokens& tokens) {
  constexpr std::string_view characters = "星期周週曜日一二三四五六天月火水木金土요화수목금토일월";
  constexpr int most = 5;
  for (int i = 0; i < most && !tokens.done(); ++i) {
    if (characters.find(tokens.peek().text) == std::string_view::npos) return;
    tokens.take();
  }
}

/// Nothing where no such day exists, or its form does not suffice to tell it.
std::optional<Day> settled_day(const Parts& parts, DayOrder declared) {
  const WrittenDay& written = parts.written;
  const bool in_a_zone = parts.time && parts.time->zone;
  if (written.form == WrittenDay::Form::short_year && !in_a_zone) return std::nullopt;
  if (written.form != WrittenDay::Form::either_way || written.day == written.month) {
    return existing_day(written);
  }
  WrittenDay swapped = written;
  std::swap(swapped.day, swapped.month);
  DayOrder order = order_told_by(parts, swapped);
  if (order == DayOrder::unknown) order = declared;
  if (order == DayOrder::unknown && in_a_zone) order = parts.time->zone->order;
  if (order == DayOrder::unknown) return std::nullopt;
  return existing_day(order == DayOrder::day_first ? written : swapped);
}

/// By which of the two exists, else by which falls on the weekday that is written.
DayOrder order_told_by(const Parts& parts, const WrittenDay& swapped) {
  const auto order_of = [](bool day_first, bool month_first) {
    if (day_first == month_first) return DayOrder::unknown;
    return day_first ? DayOrder::day_first : DayOrder::month_first;
  };
  const std::optional<Day> as_written = existing_day(parts.written);
  const std::optional<Day> as_swapped = existing_day(swapped);
  if (!as_written || !as_swapped || !parts.weekday) {
    return order_of(as_written.has_value(), as_swapped.has_value());
  }
  const std::chrono::weekday weekday{static_cast<unsigned>(*parts.weekday)};
  return order_of(std::chrono::weekday{*as_written} == weekday,
                  std::chrono::weekday{*as_swapped} == weekday);
}

/// Nothing where there is none, or its offset is not known.
std::optional<std::string> time_of(const Parts& parts, Day day) {
  if (!parts.time) return std::nullopt;
  if (parts.time->zone) return iso_time(parts.time->clock, parts.time->zone->zone, day);
  if (parts.written.form != WrittenDay::Form::iso) return std::nullopt;
  return iso_time(parts.time->clock, FixedZone{}, day);
}

std::string iso_instant(std::int64_t seconds) {
  const std::chrono::sys_seconds instant{std::chrono::seconds{seconds}};
  const Day day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(day), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

}  // namespace
}  // namespace lede::indexing
