// SPDX-License-Identifier: GPL-2.0-or-later
// The times of day that stand beside dates, and the zones they are in. Knows nothing of the forms
// of dates.
#pragma once

#include <optional>
#include <string>

#include "common/base/date.hpp"
#include "indexer/readers/date_names.hpp"
#include "indexer/readers/date_tokens.hpp"

namespace lede::indexing {

struct ClockTime {
  int hour = 0;
  int minute = 0;
  std::optional<int> second;
};

/// Takes `15:04`, `15:04:05.123`, `3:04 pm`, `3 p.m.`, `14h30`, `14.30 Uhr`, `14時30分`, `1804 GMT`
/// from the left; nothing, and takes nothing, where none stands there.
std::optional<ClockTime> take_time(DateTokens& tokens);

bool is_possible(const ClockTime& time);

/// A zone, and how days are written in numbers where it is kept, so far as it tells.
struct WrittenZone {
  Zone zone;
  DayOrder order = DayOrder::unknown;
};

/// Takes `Z`, `+02:00`, `-0500`, `GMT+2`, `EST`, `ET`, `(CET)` and, where the offset has been
/// given, a comment in parentheses.
std::optional<WrittenZone> take_zone(DateTokens& tokens);

struct TimeOfDay {
  ClockTime clock;
  std::optional<WrittenZone> zone;
};

/// Takes a time and the zone behind it, if one is there.
std::optional<TimeOfDay> take_time_of_day(DateTokens& tokens);

/// `T15:04:05-05:00`. Nothing where the offset is not known.
std::optional<std::string> iso_time(const ClockTime& time, const Zone& zone, Day day);

}  // namespace lede::indexing
