// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/base/date.hpp"

#include <cstddef>

#include <fmt/format.h>

#include "common/base/named_period.hpp"

namespace lede {
namespace {

/// Eats a text from the left; what does not fit is left where it is.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  bool take(char wanted);
  std::optional<int> number(std::size_t digits);
  void skip_digits();

 private:
  std::string_view rest_;
};

constexpr int seconds_per_minute = 60;
constexpr int seconds_per_hour = 3600;

std::optional<Day> read_day(Cursor& cursor);
std::optional<int> read_time(Cursor& cursor);
std::optional<int> read_fraction(Cursor& cursor, int seconds);
std::optional<int> read_offset(Cursor& cursor);
std::optional<int> number_up_to(Cursor& cursor, int highest);
std::optional<Day> day_of(int year, int month, int day);
DayRange whole_year(std::chrono::year year);
DayRange whole_month(std::chrono::year_month month);

}  // namespace

std::optional<Published> parse_published(std::string_view iso) {
  Cursor cursor(iso);
  const std::optional<Day> day = read_day(cursor);
  if (!day) return std::nullopt;
  const std::int64_t midnight = day->time_since_epoch().count() * std::int64_t{86400};
  if (cursor.done()) return Published{*day, midnight};

  if (!cursor.take('T')) return std::nullopt;
  const std::optional<int> time = read_time(cursor);
  if (!time) return std::nullopt;
  const std::optional<int> offset = read_offset(cursor);
  if (!offset || !cursor.done()) return std::nullopt;
  return Published{*day, midnight + *time - *offset};
}

std::optional<DayRange> parse_period(std::string_view text, Day today) {
  if (const auto named = named_period(text, today)) return named;
  Cursor cursor(text);
  const std::optional<int> year = cursor.number(4);
  if (!year || *year < 1000) return std::nullopt;
  if (cursor.done()) return whole_year(std::chrono::year{*year});

  if (!cursor.take('-')) return std::nullopt;
  const std::optional<int> month = cursor.number(2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  if (cursor.done()) {
    return whole_month(
        {std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)}});
  }

  if (!cursor.take('-')) return std::nullopt;
  const std::optional<int> day_of_month = cursor.number(2);
  if (!day_of_month || !cursor.done()) return std::nullopt;
  const std::optional<Day> day = day_of(*year, *month, *day_of_month);
  if (!day) return std::nullopt;
  return DayRange{*day, *day};
}

std::string to_string(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

namespace {

bool Cursor::take(char wanted) {
  if (rest_.empty() || rest_.front() != wanted) return false;
  rest_.remove_prefix(1);
  return true;
}

std::optional<int> Cursor::number(std::size_t digits) {
  if (rest_.size() < digits) return std::nullopt;
  int value = 0;
  for (const char c : rest_.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  rest_.remove_prefix(digits);
  return value;
}

void Cursor::skip_digits() {
  while (number(1)) {
  }
}

std::optional<Day> read_day(Cursor& cursor) {
  const std::optional<int> year = cursor.number(4);
  if (!year || !cursor.take('-')) return std::nullopt;
  const std::optional<int> month = cursor.number(2);
  if (!month || !cursor.take('-')) return std::nullopt;
  const std::optional<int> day = cursor.number(2);
  if (!day) return std::nullopt;
  return day_of(*year, *month, *day);
}

/// Seconds since midnight.
std::optional<int> read_time(Cursor& cursor) {
  const std::optional<int> hour = number_up_to(cursor, 23);
  if (!hour || !cursor.take(':')) return std::nullopt;
  const std::optional<int> minute = number_up_to(cursor, 59);
  if (!minute) return std::nullopt;
  const int whole_minutes = *hour * seconds_per_hour + *minute * seconds_per_minute;
  if (!cursor.take(':')) return whole_minutes;
  const std::optional<int> second = number_up_to(cursor, 60);  // 60 is a leap second
  if (!second) return std::nullopt;
  return read_fraction(cursor, whole_minutes + *second);
}

std::optional<int> read_fraction(Cursor& cursor, int seconds) {
  if (!cursor.take('.')) return seconds;
  if (!cursor.number(1)) return std::nullopt;
  cursor.skip_digits();
  return seconds;
}

/// Seconds east of UTC.
std::optional<int> read_offset(Cursor& cursor) {
  if (cursor.done() || cursor.take('Z')) return 0;
  const bool east = cursor.take('+');
  if (!east && !cursor.take('-')) return std::nullopt;
  const std::optional<int> hours = number_up_to(cursor, 23);
  if (!hours) return std::nullopt;
  cursor.take(':');
  const std::optional<int> minutes = number_up_to(cursor, 59);
  if (!minutes) return std::nullopt;
  const int offset = *hours * seconds_per_hour + *minutes * seconds_per_minute;
  return east ? offset : -offset;
}

std::optional<int> number_up_to(Cursor& cursor, int highest) {
  const std::optional<int> number = cursor.number(2);
  if (!number || *number > highest) return std::nullopt;
  return number;
}

std::optional<Day> day_of(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (year < 1000 || !date.ok()) return std::nullopt;
  return Day{date};
}

DayRange whole_year(std::chrono::year year) {
  return {Day{year / std::chrono::January / 1}, Day{year / std::chrono::December / 31}};
}

DayRange whole_month(std::chrono::year_month month) {
  return {Day{month / 1}, Day{month / std::chrono::last}};
}

}  // namespace
}  // namespace lede
