// SPDX-License-Identifier: GPL-2.0-or-later
// The names of months, days of the week and time zones as news writes them, in the normal form of
// words (see normalizer.hpp). Knows nothing of how dates are built of them.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

namespace lede::indexing {

/// Of `march`, `mar`, `marz`, `mars`, `marzo`, `maart`, `марта`, …: 3. English, Spanish, French,
/// German, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Russian and Arabic. What
/// is one month in one language and another in the next is read only in the `language` declared.
std::optional<int> month_named(std::string_view word, std::string_view language = {});

/// Of the same languages: 0 for Sunday to 6 for Saturday.
std::optional<int> weekday_named(std::string_view word);

/// Words that say nothing but how the parts of a date hang together: `the`, `de`, `on`.
bool is_date_particle(std::string_view word);

/// Words that say that a date follows: `published`, `updated`, `stand`. Each character of Chinese,
/// Japanese and Korean is one.
bool is_date_label(std::string_view word);

/// `r` and `г`, for "year".
bool is_year_word(std::string_view word);

/// Words that stand before a time and mean that it is one: `at`, `um`, `kl`, `ore`.
bool is_time_prefix(std::string_view word);

/// A zone with one offset all year.
struct FixedZone {
  int minutes_east = 0;
};
/// `ET`: winter's offset, or summer's by the daylight rules of the United States.
struct AmericanZone {
  int minutes_east_in_winter = 0;
};
/// A name that several zones have (IST): of the time nothing is known.
struct AmbiguousZone {};

using Zone = std::variant<FixedZone, AmericanZone, AmbiguousZone>;
std::optional<Zone> zone_named(std::string_view word);

/// Zones in which 03/05 is March 5, and those in which it is May 3.
enum class DayOrder { unknown, month_first, day_first };
DayOrder day_order_in_zone(std::string_view word);
/// Of a declared language: month first in `en-US`, day first in `en-GB` and in the languages above
/// other than English and Swedish, but for where they are spoken as English is in the United
/// States.
DayOrder day_order_in_language(std::string_view tag);

}  // namespace lede::indexing
