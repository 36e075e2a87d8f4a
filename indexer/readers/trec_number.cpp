// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/trec_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/readers/newswire_date.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::size_t short_day = std::string_view("880212").size();
constexpr std::size_t long_day = std::string_view("19880212").size();

enum class DayOrder { year_first, year_last };

struct Agency {
  std::string_view prefix, name;
  std::size_t day_bytes;
  DayOrder order = DayOrder::year_first;
};
constexpr std::array agencies{
    Agency{"AP", "Associated Press", short_day},
    Agency{"WSJ", "The Wall Street Journal", short_day},
    Agency{"LA", "Los Angeles Times", short_day, DayOrder::year_last},
    Agency{"NYT", "The New York Times", long_day},
    Agency{"APW", "Associated Press", long_day},
    Agency{"XIE", "Xinhua", long_day},
    Agency{"NYT_ENG_", "The New York Times", long_day},
    Agency{"APW_ENG_", "Associated Press", long_day},
    Agency{"XIN_ENG_", "Xinhua", long_day},
    Agency{"AFP_ENG_", "Agence France-Presse", long_day},
    Agency{"LTW_ENG_", "Los Angeles Times-Washington Post", long_day},
};

}  // namespace

DocumentNumber read_document_number(std::string_view number) {
  const std::size_t day_begin = std::min(number.find_first_of(digits), number.size());
  const std::string_view prefix = number.substr(0, day_begin);
  const std::string_view rest = number.substr(day_begin);
  const std::size_t day_bytes = std::min(rest.find_first_not_of(digits), rest.size());
  const bool has_serial_number =
      day_bytes + 1 < rest.size() && (rest[day_bytes] == '-' || rest[day_bytes] == '.');
  if (prefix.empty() || !has_serial_number) return {};

  std::string day(rest.substr(0, day_bytes));
  const auto* const agency = std::ranges::find_if(agencies, [&](const Agency& known) {
    return known.prefix == prefix && known.day_bytes == day_bytes;
  });
  if (agency == agencies.end() && day_bytes != long_day) return {};
  if (agency != agencies.end() && agency->order == DayOrder::year_last) {
    std::rotate(day.begin(), day.end() - 2, day.end());
  }
  const std::string published = newswire_date(day).value_or("");
  if (published.empty()) return {};
  return {agency == agencies.end() ? "" : std::string(agency->name), published};
}

}  // namespace lede::indexing
