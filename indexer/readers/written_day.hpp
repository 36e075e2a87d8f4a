// SPDX-License-Identifier: GPL-2.0-or-later
// The forms in which days are written, a table of them. Knows nothing of what stands beside a day,
// nor of which of two numbers is the month where the form does not tell.
#pragma once

#include <optional>
#include <string_view>

#include "common/base/date.hpp"
#include "indexer/readers/clock_time.hpp"
#include "indexer/readers/date_tokens.hpp"

namespace lede::indexing {

struct WrittenDay {
  /// What its form says beside the day.
  enum class Form {
    plain,
    iso,         // a time without an offset is in UTC
    either_way,  // month and day may be swapped; here as if the day stood first
    short_year,  // a date only beside a time and a zone
  };

  int year = 0;
  int month = 0;
  int day = 0;
  Form form = Form::plain;
  std::optional<TimeOfDay> time = {};  // that stands inside
};

/// Takes a day from the left, by the first form in the table that fits; nothing, and takes nothing,
/// where none does. The day need not exist. `language` is what is declared, see month_named().
std::optional<WrittenDay> take_written_day(DateTokens& tokens, std::string_view language);

/// Nothing where the calendar has no such day, or the year is not one of news, 1600 to 2099: in
/// other calendars it is 1446, 1403 or 2568.
std::optional<Day> existing_day(const WrittenDay& written);

/// Takes signs and words that stand between the parts of a date and say nothing.
void skip_gap(DateTokens& tokens);

}  // namespace lede::indexing
