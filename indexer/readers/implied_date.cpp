// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/implied_date.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "common/base/date.hpp"
#include "common/text/normalizer.hpp"
#include "indexer/readers/date_names.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t searched_bytes = 2048;

std::string_view path_of_address(std::string_view url);
std::string_view own_file_name(const Article& article, std::string_view file);
std::optional<std::string> first_day_in(std::string_view text);
std::optional<std::string> day_at(std::string_view text, std::size_t position);
std::size_t count_letters_or_digits(std::string_view text, std::size_t position);

}  // namespace

std::optional<ImpliedDate> implied_date(const Article& article, std::string_view file) {
  if (!article.published.empty()) return std::nullopt;
  if (auto day = first_day_in(path_of_address(article.url))) {
    return ImpliedDate{*std::move(day), "its address"};
  }
  if (auto day = first_day_in(own_file_name(article, file))) {
    return ImpliedDate{*std::move(day), "its file's name"};
  }
  return std::nullopt;
}

namespace {

std::string_view path_of_address(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  const std::size_t path = url.find('/', scheme + 3);
  if (path == std::string_view::npos) return {};
  url.remove_prefix(path);
  return url.substr(0, url.find_first_of("?#")).substr(0, searched_bytes);
}

/// A file of several articles is named for none of them.
std::string_view own_file_name(const Article& article, std::string_view file) {
  if (article.path != file) return {};
  return file.substr(file.rfind('/') + 1).substr(0, searched_bytes);
}

std::optional<std::string> first_day_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins =
        is_ascii_digit(text[i]) && (i == 0 || count_letters_or_digits(text, i - 1) == 0);
    if (!begins) continue;
    if (auto day = day_at(text, i)) return day;
  }
  return std::nullopt;
}

/// Four digits, month and day in two each or the month by its name, with `/`, `-`, `_`, `.` or
/// nothing between them all; neither letter nor digit behind.
std::optional<std::string> day_at(std::string_view text, std::size_t position) {
  std::string digits(text.substr(position, count_letters_or_digits(text, position)));
  std::size_t end = position + digits.size();
  if (digits.size() == 4) {
    const std::string_view separator = text.substr(end, 1);
    if (separator.empty() || separator.find_first_of("/-_.") != 0) return std::nullopt;
    const std::size_t month_bytes = count_letters_or_digits(text, end + 1);
    const std::string_view month = text.substr(end + 1, month_bytes);
    end += 1 + month_bytes;
    const std::size_t day_bytes = count_letters_or_digits(text, end + 1);
    if (text.substr(end, 1) != separator || day_bytes != 2) return std::nullopt;
    const std::optional<int> named =
        month_bytes > 2 ? month_named(text::normalize(month)) : std::nullopt;
    digits += named ? fmt::format("{:02}", *named) : std::string(month);
    digits += text.substr(end + 1, day_bytes);
  }
  if (digits.size() != 8 || !std::ranges::all_of(digits, is_ascii_digit)) return std::nullopt;
  const std::string iso =
      fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2));
  const bool plausible = iso >= "1980" && iso < "2100";
  return plausible && parse_published(iso) ? std::optional(iso) : std::nullopt;
}

std::size_t count_letters_or_digits(std::string_view text, std::size_t position) {
  std::size_t count = 0;
  for (; position + count < text.size(); ++count) {
    const char c = text[position + count];
    if (!is_ascii_digit(c) && !is_ascii_letter(c)) break;
  }
  return count;
}

}  // namespace
}  // namespace lede::indexing
