// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "common/store/keyword.hpp"
#include "common/text/normalizer.hpp"

namespace lede {
namespace {

using schema::Slot;

/// One value in all the ways it is written.
struct Spellings {
  std::uint64_t articles = 0;
  std::map<std::string, std::uint64_t> written;
};
using Values = std::map<std::string, Spellings>;  // by normal form

Slot slot_of(Facet facet);
std::vector<std::string> values_in(Facet facet, const std::string& stored);
std::string normal_form(Facet facet, std::string_view value);
const std::string& usual_spelling(const Spellings& spellings);
Day start_of(Period period, Day day);
Day next(Period period, Day start);

}  // namespace

std::vector<Slot> counted_slots(const SearchRequest& request) {
  std::set<Slot> slots;
  for (const Facet facet : request.facets) slots.insert(slot_of(facet));
  if (request.timeline) slots.insert(Slot::day);
  return {slots.begin(), slots.end()};
}

FacetCounts facet_counts(Facet facet, const store::Tally& tally) {
  Values values;
  for (const auto& [stored, articles] : tally.slots.at(slot_of(facet))) {
    // An article counts once, even where it has a topic in two spellings.
    std::set<std::string> counted;
    for (const std::string& value : values_in(facet, stored)) {
      std::string normal = normal_form(facet, value);
      Spellings& spellings = values[normal];
      spellings.written[value] += articles;
      if (counted.insert(std::move(normal)).second) spellings.articles += articles;
    }
  }
  FacetCounts result{facet, {}};
  for (const auto& [normal, spellings] : values) {
    result.counts.push_back({usual_spelling(spellings), spellings.articles});
  }
  std::sort(result.counts.begin(), result.counts.end(), [](const auto& a, const auto& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return result;
}

FacetCounts facet_counts(Facet facet, store::IndexReader& index) {
  return facet_counts(facet, index.tally(store::everything(), {slot_of(facet)}));
}

std::optional<Timeline> timeline(Period period, const store::Tally& tally) {
  std::map<Day, std::uint64_t> counts;
  for (const auto& [key, articles] : tally.slots.at(Slot::day)) {
    if (const auto day = schema::day_of_key(key)) counts[start_of(period, *day)] += articles;
  }
  Timeline result{period, {}};
  if (counts.empty()) return result;
  for (Day start = counts.begin()->first; start <= counts.rbegin()->first;
       start = next(period, start)) {
    if (result.counts.size() == most_periods) return std::nullopt;
    const auto found = counts.find(start);
    result.counts.push_back({start, found == counts.end() ? 0 : found->second});
  }
  return result;
}

namespace {

Slot slot_of(Facet facet) {
  switch (facet) {
    case Facet::source:
      return Slot::source;
    case Facet::topic:
      return Slot::topics;
    case Facet::language:
      return Slot::language;
    case Facet::author:
      return Slot::author;
    case Facet::place:
      return Slot::place;
    case Facet::agency:
      return Slot::agency;
    case Facet::year:
    case Facet::month:
      break;
  }
  return Slot::day;
}

std::vector<std::string> values_in(Facet facet, const std::string& stored) {
  if (facet == Facet::topic) return schema::unpack(stored);
  if (slot_of(facet) != Slot::day) return {stored};
  const auto day = schema::day_of_key(stored);
  if (!day) return {};
  constexpr std::size_t year_size = 4;
  constexpr std::size_t month_size = 7;
  return {to_string(*day).substr(0, facet == Facet::year ? year_size : month_size)};
}

std::string normal_form(Facet facet, std::string_view value) {
  const std::string normal = facet == Facet::agency ? store::keyword(schema::Field::agency, value)
                                                    : text::normalize_keyword(value);
  return normal.empty() ? std::string(value) : normal;
}

const std::string& usual_spelling(const Spellings& spellings) {
  const auto best =
      std::max_element(spellings.written.begin(), spellings.written.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return best->first;
}

Day start_of(Period period, Day day) {
  const std::chrono::year_month_day date{day};
  switch (period) {
    case Period::day:
      break;
    case Period::week:
      return day - (std::chrono::weekday{day} - std::chrono::Monday);
    case Period::month:
      return date.year() / date.month() / 1;
    case Period::year:
      return date.year() / 1 / 1;
  }
  return day;
}

Day next(Period period, Day start) {
  const std::chrono::year_month_day date{start};
  switch (period) {
    case Period::day:
      break;
    case Period::week:
      return start + std::chrono::weeks{1};
    case Period::month:
      return date + std::chrono::months{1};
    case Period::year:
      return date + std::chrono::years{1};
  }
  return start + std::chrono::days{1};
}

}  // namespace
}  // namespace lede
