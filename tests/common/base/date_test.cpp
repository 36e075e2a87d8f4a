// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace {

using lede::Day;
using lede::DayRange;
using lede::parse_period;
using lede::parse_published;
using lede::Published;

std::string period(std::string_view text) {
  const Day today{std::chrono::year{2025} / 3 / 1};
  const std::optional<DayRange> range = parse_period(text, today);
  return range ? lede::to_string(range->first) + ".." + lede::to_string(range->last) : "nothing";
}

}  // namespace

TEST_CASE("date: a day or a time is read with its own day and its instant in UTC") {
  struct Case {
    std::string_view iso, day;
    std::int64_t instant;
  };
  for (const Case& c : {
           Case{"1970-01-01", "1970-01-01", 0},
           Case{"2025-04-16", "2025-04-16", 1744761600},
           Case{"2025-04-16T18:05", "2025-04-16", 1744826700},
           Case{"2025-04-16T18:05:09", "2025-04-16", 1744826709},
           Case{"2025-04-16T18:05:09.123456", "2025-04-16", 1744826709},
           Case{"2025-04-16T18:05:09Z", "2025-04-16", 1744826709},
           Case{"2025-04-16T18:05:09+02:00", "2025-04-16", 1744819509},
           Case{"2025-04-16T18:05:09-0500", "2025-04-16", 1744844709},
           Case{"2025-04-16T23:30:00-05:00", "2025-04-16", 1744864200},
           Case{"2016-12-31T23:59:60Z", "2016-12-31", 1483228800},
           Case{"2024-02-29", "2024-02-29", 1709164800},
           Case{"1000-01-01", "1000-01-01", -30610224000},
           Case{"9999-12-31", "9999-12-31", 253402214400},
       }) {
    CAPTURE(c.iso);
    const std::optional<Published> published = parse_published(c.iso);
    REQUIRE(published);
    CHECK(lede::to_string(published->day) == c.day);
    CHECK(published->instant == c.instant);
  }
}

TEST_CASE("date: what is not ISO 8601 or not a day is nothing") {
  for (const std::string_view text : {"",
                                      "2025",
                                      "2025-04",
                                      "2025-4-16",
                                      "2025-02-29",
                                      "2025-13-01",
                                      "2025-00-10",
                                      "2025-01-00",
                                      "2025-01-32",
                                      "0999-12-31",
                                      "12025-01-01",
                                      "2025/04/16",
                                      "20250416",
                                      "April 16, 2025",
                                      "2025-04-16 18:05",
                                      "2025-04-16T",
                                      "2025-04-16T18",
                                      "2025-04-16T24:00",
                                      "2025-04-16T18:60",
                                      "2025-04-16T18:05:61",
                                      "2025-04-16T18:05:09.",
                                      "2025-04-16T18:05:09+2",
                                      "2025-04-16T18:05:09+02:60",
                                      "2025-04-16T18:05:09+24:00",
                                      "2025-04-16T18:05:09ZZ",
                                      "2025-04-16T18:05:09 Z",
                                      " 2025-04-16",
                                      "2025-04-16 ",
                                      "-025-04-16",
                                      "2025-+4-16"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_published(text));
  }
}

TEST_CASE("date: a period is all the days of a year or month or one day") {
  struct Case {
    std::string_view text, range;
  };
  for (const Case& c : {
           Case{"2025", "2025-01-01..2025-12-31"},
           Case{"2025-04", "2025-04-01..2025-04-30"},
           Case{"2024-02", "2024-02-01..2024-02-29"},
           Case{"2025-12", "2025-12-01..2025-12-31"},
           Case{"2025-04-16", "2025-04-16..2025-04-16"},
           Case{"today", "2025-03-01..2025-03-01"},
           Case{"yesterday", "2025-02-28..2025-02-28"},
           Case{"", "nothing"},
           Case{"25", "nothing"},
           Case{"0999", "nothing"},
           Case{"2025-", "nothing"},
           Case{"2025-13", "nothing"},
           Case{"2025-00", "nothing"},
           Case{"2025-04-31", "nothing"},
           Case{"2025-04-16T18:05", "nothing"},
           Case{"tomorrow", "nothing"},
       }) {
    CAPTURE(c.text);
    CHECK(period(c.text) == c.range);
  }
}

TEST_CASE("date: periods that are named lie where the calendar has them") {
  struct Case {
    std::string_view name, range;
  };
  constexpr Day tuesday = std::chrono::year{2026} / 11 / 24;
  for (const Case& c : {
           Case{"today", "2026-11-24..2026-11-24"},
           Case{"Yesterday", "2026-11-23..2026-11-23"},
           Case{"this-week", "2026-11-23..2026-11-29"},
           Case{"last-week", "2026-11-16..2026-11-22"},
           Case{"this-month", "2026-11-01..2026-11-30"},
           Case{"last-month", "2026-10-01..2026-10-31"},
           Case{"last-year", "2025-01-01..2025-12-31"},
           Case{"last-day", "2026-11-23..2026-11-23"},
           Case{"last-7-days", "2026-11-18..2026-11-24"},
           Case{"last-1-day", "2026-11-24..2026-11-24"},
           Case{"last-2-weeks", "2026-11-11..2026-11-24"},
           Case{"last-3-months", "2026-08-25..2026-11-24"},
           Case{"last-9-months", "2026-02-25..2026-11-24"},
           Case{"last-10-years", "2016-11-25..2026-11-24"},
           Case{"last-0-days", "nothing"},
           Case{"last--1-days", "nothing"},
           Case{"last-99999999-years", "nothing"},
           Case{"last-5000-years", "nothing"},
           Case{"last-3-fortnights", "nothing"},
           Case{"last-", "nothing"},
           Case{"next-week", "nothing"},
           Case{"week", "nothing"},
       }) {
    CAPTURE(c.name);
    const std::optional<DayRange> range = parse_period(c.name, tuesday);
    CHECK((range ? lede::to_string(range->first) + ".." + lede::to_string(range->last)
                 : "nothing") == c.range);
  }
  // A shorter month has no such day.
  const auto range = parse_period("last-1-month", std::chrono::year{2026} / 3 / 31);
  REQUIRE(range);
  CHECK(lede::to_string(range->first) == "2026-03-01");
}
