// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/published.hpp"

#include <algorithm>

#include "common/base/date.hpp"
#include "indexer/readers/news_date.hpp"

namespace lede::indexing {
namespace {

// In other calendars it is 1446, 1403 or 2568.
constexpr std::string_view first_year_of_news = "1600";
constexpr std::string_view end_of_years_of_news = "2100";

constexpr std::size_t day_bytes = std::string_view("2023-02-07").size();

std::optional<std::string> iso_with_offset(std::string_view text);
bool counts_from_1970(std::string_view text);
std::string joined_by_t(std::string_view text);
std::string iso_offset(std::string_view offset);

}  // namespace

std::optional<std::string> iso_published(std::string_view text, std::string_view language) {
  const std::optional<std::string> iso = iso_with_offset(text);
  if (counts_from_1970(text)) return read_numeric_date(std::stoll(std::string(text)));
  if (!iso) return read_news_date(text, language);
  const bool of_news = *iso >= first_year_of_news && *iso < end_of_years_of_news;
  return of_news ? iso : std::nullopt;
}

namespace {

std::optional<std::string> iso_with_offset(std::string_view text) {
  if (text.size() <= day_bytes) {
    return parse_published(text) ? std::optional(std::string(text)) : std::nullopt;
  }
  std::string iso = parse_published(text) ? std::string(text) : joined_by_t(text);
  if (!parse_published(iso)) return std::nullopt;
  if (iso.find_first_of("Z+-", day_bytes) == std::string::npos) iso += 'Z';
  return iso;
}

/// So many digits as seconds have since 2001, or milliseconds.
bool counts_from_1970(std::string_view text) {
  const bool counts = text.size() == 10 || text.size() == 13;
  return counts && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string joined_by_t(std::string_view text) {
  const std::string_view day = text.substr(0, day_bytes);
  std::string_view rest = text.substr(day_bytes);
  const std::size_t time_start = rest.find_first_of("0123456789");
  // Between day and time stands one T or some spaces.
  if (time_start == std::string_view::npos || time_start == 0) return {};
  const std::string_view gap = rest.substr(0, time_start);
  if (gap != "T" && gap != "t" && gap.find_first_not_of(' ') != std::string_view::npos) return {};
  rest.remove_prefix(time_start);

  const std::size_t time_end = std::min(rest.find_first_not_of("0123456789:."), rest.size());
  std::string time(rest.substr(0, time_end));
  if (time.find(':') == 1) time.insert(0, 1, '0');
  return std::string(day) + 'T' + time + iso_offset(rest.substr(time_end));
}

std::string iso_offset(std::string_view offset) {
  offset.remove_prefix(std::min(offset.find_first_not_of(' '), offset.size()));
  if (offset == "UTC" || offset == "GMT" || offset == "z") return "Z";
  std::string result(offset);
  constexpr std::size_t compact = std::string_view("+0000").size();
  if (result.size() == compact && (result[0] == '+' || result[0] == '-')) result.insert(3, 1, ':');
  return result;
}

}  // namespace
}  // namespace lede::indexing
