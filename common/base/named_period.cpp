// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/base/named_period.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>

#include "common/base/ascii.hpp"

namespace lede {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

enum class Unit { day, week, month, year };

struct UnitName {
  std::string_view name;
  Unit unit;
};
constexpr std::array units{UnitName{"day", Unit::day}, UnitName{"week", Unit::week},
                           UnitName{"month", Unit::month}, UnitName{"year", Unit::year}};

constexpr std::size_t longest_name = 32;

std::optional<Unit> unit_named(std::string_view name);
DayRange calendar_unit(Unit unit, Day day);
std::optional<Day> before(Day day, Unit unit, int count);

}  // namespace

std::optional<DayRange> named_period(std::string_view name, Day today) {
  if (name.size() > longest_name) return std::nullopt;
  const std::string text = ascii_lower_case(name);
  std::string_view rest = text;
  if (rest == "today") return DayRange{today, today};
  if (rest == "yesterday") return DayRange{today - days{1}, today - days{1}};

  constexpr std::string_view current = "this-";
  constexpr std::string_view last = "last-";
  if (rest.starts_with(current)) {
    const std::optional<Unit> unit = unit_named(rest.substr(current.size()));
    return unit ? std::optional(calendar_unit(*unit, today)) : std::nullopt;
  }
  if (!rest.starts_with(last)) return std::nullopt;
  rest.remove_prefix(last.size());
  if (const std::optional<Unit> unit = unit_named(rest)) {
    return calendar_unit(*unit, calendar_unit(*unit, today).first - days{1});
  }
  int count = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), count);
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  if (error != std::errc() || count < 1 || !rest.starts_with('-')) return std::nullopt;
  rest.remove_prefix(1);
  if (rest.ends_with('s')) rest.remove_suffix(1);
  const std::optional<Unit> unit = unit_named(rest);
  if (!unit) return std::nullopt;
  const std::optional<Day> start = before(today, *unit, count);
  return start ? std::optional(DayRange{*start + days{1}, today}) : std::nullopt;
}

namespace {

std::optional<Unit> unit_named(std::string_view name) {
  for (const UnitName& unit : units) {
    if (unit.name == name) return unit.unit;
  }
  return std::nullopt;
}

DayRange calendar_unit(Unit unit, Day day) {
  const year_month_day date{day};
  switch (unit) {
    case Unit::day:
      break;
    case Unit::week: {
      const Day monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
      return {monday, monday + days{6}};
    }
    case Unit::month:
      return {Day{date.year() / date.month() / 1},
              Day{date.year() / date.month() / std::chrono::last}};
    case Unit::year:
      return {Day{date.year() / std::chrono::January / 1},
              Day{date.year() / std::chrono::December / 31}};
  }
  return {day, day};
}

/// The same day `count` units earlier, or the last of a shorter month.
std::optional<Day> before(Day day, Unit unit, int count) {
  constexpr int most_days = 366 * 1000;
  constexpr int first_year = 1000;
  if (count > most_days) return std::nullopt;
  Day found = day - days{unit == Unit::week ? 7 * count : count};
  if (unit == Unit::month || unit == Unit::year) {
    const year_month_day date{day};
    const year_month month = year_month{date.year(), date.month()} -
                             (unit == Unit::month ? months{count} : months{12 * count});
    const year_month_day same{month.year(), month.month(), date.day()};
    if (!month.ok()) return std::nullopt;
    found = same.ok() ? Day{same} : Day{month / std::chrono::last};
  }
  const bool in_range = static_cast<int>(year_month_day{found}.year()) >= first_year;
  return in_range ? std::optional(found) : std::nullopt;
}

}  // namespace
}  // namespace lede
