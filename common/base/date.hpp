// SPDX-License-Identifier: GPL-2.0-or-later
// Days and times as ISO 8601 writes them. Knows nothing of other ways to write dates,
// nor of the clock: "today" arrives as an argument.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lede {

using Day = std::chrono::sys_days;

/// When an article was published. `day` is the article's own, in its own offset;
/// `instant` (seconds since 1970 in UTC) orders articles in time, and is the day's
/// midnight where no time is given.
struct Published {
  Day day;
  std::int64_t instant = 0;
};

/// Reads `2025-04-16`, `2025-04-16T18:05`, `2025-04-16T18:05:00`, with fractions of a
/// second, and `Z`, `+02:00` or `-0500` behind a time (none is taken as UTC). Nothing else:
/// other forms, impossible days and years outside 1000 to 9999 give nothing.
std::optional<Published> parse_published(std::string_view iso);

/// A span of whole days, both ends included.
struct DayRange {
  Day first;
  Day last;
};

/// Reads a year, month or day (`2025`, `2025-04`, `2025-04-16`) or what named_period() reads, and
/// means all of it.
std::optional<DayRange> parse_period(std::string_view text, Day today);

/// `2025-04-16`.
std::string to_string(Day day);

}  // namespace lede
