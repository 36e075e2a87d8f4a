// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as news, mail and feeds write them, in ISO 8601. Rather reads nothing than a wrong date;
// knows nothing of the clock, nor of dates in running text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lede::indexing {

/// Reads `text`, all of which must be a date, perhaps with a time before or behind it and a label
/// (`Last updated:`) in front, in the
/// forms of RFC 2822, RFC 850, asctime, ISO 8601 without its separators, and as people write it in
/// the languages of date_names.hpp, Chinese, Japanese and Korean. The day is that which is written.
/// A time is kept with its offset; one whose offset is not known is dropped, but in ISO's forms,
/// where it is in UTC. Of days that are told by numbers, `03/05/2025` is read only where one is
/// over 12, the weekday, an American or European zone or `language` (a tag such as `en-US`) says
/// which is which; `05.03.2025` begins with the day.
std::optional<std::string> read_news_date(std::string_view text, std::string_view language = {});

/// Of a number that an export gives for a date: seconds or milliseconds since 1970, from 1973 to
/// 2099, or `20250416` or `20250416180500`. Nothing for what is neither or may be both.
std::optional<std::string> read_numeric_date(std::int64_t number);

}  // namespace lede::indexing
