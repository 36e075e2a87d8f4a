// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newswire_date.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "common/base/date.hpp"

namespace lede::indexing {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::size_t most_words = 6;  // day, month, year, hour, minute, second

std::vector<std::string_view> first_words(std::string_view text);
std::optional<std::string> in_digits(std::string_view text);
std::string with_month_name(const std::vector<std::string_view>& words);
std::string iso(std::string_view year, std::string_view month, std::string_view day);
std::string month_number(std::string_view word);
std::string time_of(const std::vector<std::string_view>& words);
bool all_digits(std::string_view text);

}  // namespace

std::optional<std::string> newswire_date(std::string_view text) {
  const std::vector<std::string_view> words = first_words(text);
  if (words.empty()) return std::nullopt;
  std::string date;
  if (const std::optional<std::string> digits = in_digits(words.front())) {
    date = *digits;
  } else if (words.size() >= 3 && text.find('/') != std::string_view::npos) {
    date = iso(words[2], words[0], words[1]);
  } else if (words.size() >= 3) {
    date = with_month_name(words);
  }
  if (!parse_published(date)) return std::nullopt;
  const std::string timed = date + time_of(words);
  return parse_published(timed) ? timed : date;
}

namespace {

/// Words and numbers.
std::vector<std::string_view> first_words(std::string_view text) {
  constexpr std::string_view between = " \t\r\n-/,.:";
  std::vector<std::string_view> words;
  while (words.size() < most_words) {
    text.remove_prefix(std::min(text.find_first_not_of(between), text.size()));
    if (text.empty()) break;
    const std::size_t end = std::min(text.find_first_of(between), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

std::optional<std::string> in_digits(std::string_view text) {
  constexpr std::size_t short_bytes = std::string_view("900602").size();
  constexpr std::size_t long_bytes = std::string_view("19900602").size();
  if (!all_digits(text)) return std::nullopt;
  if (text.size() != short_bytes && text.size() != long_bytes) return std::nullopt;
  const std::size_t year_bytes = text.size() - 4;
  return iso(text.substr(0, year_bytes), text.substr(year_bytes, 2), text.substr(year_bytes + 2));
}

/// The month comes first or second, the year third.
std::string with_month_name(const std::vector<std::string_view>& words) {
  if (words[2].size() != 4) return {};
  const std::size_t month = all_digits(words[0]) ? 1 : 0;
  return iso(words[2], month_number(words[month]), words[1 - month]);
}

std::string iso(std::string_view year, std::string_view month, std::string_view day) {
  if (!all_digits(year) || !all_digits(month) || !all_digits(day)) return {};
  return fmt::format("{}{}-{:0>2}-{:0>2}", year.size() == 2 ? "19" : "", year, month, day);
}

std::string month_number(std::string_view word) {
  constexpr std::size_t told_by = 3;
  const std::string start = ascii_lower_case(word.substr(0, told_by));
  const auto* const found = std::ranges::find(months, start);
  return found == months.end() ? "" : fmt::format("{}", found - months.begin() + 1);
}

/// What is none is left out by who tries it.
std::string time_of(const std::vector<std::string_view>& words) {
  if (words.size() < most_words) return {};
  return fmt::format("T{:0>2}:{:0>2}:{:0>2}Z", words[3], words[4], words[5]);
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace
}  // namespace lede::indexing
