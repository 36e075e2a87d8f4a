// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace lede;
using schema::Slot;

namespace {

// `Harbor Wire=3 Monitor=1`.
std::string counted(Facet facet, const store::Tally& tally) {
  std::string text;
  for (const auto& [value, count] : facet_counts(facet, tally).counts) {
    text += fmt::format("{}{}={}", text.empty() ? "" : " ", value, count);
  }
  return text;
}

// `2025-01-01=3 2025-02-01=0`.
std::string in_time(Period period, const store::SlotCounts& days) {
  store::Tally tally;
  tally.slots[Slot::day] = days;
  const auto result = timeline(period, tally);
  if (!result) return "too long";
  std::string text;
  for (const auto& [start, count] : result->counts) {
    text += fmt::format("{}{}={}", text.empty() ? "" : " ", to_string(start), count);
  }
  return text;
}

}  // namespace

TEST_CASE("facets: by count and then by value") {
  store::Tally tally;
  tally.slots[Slot::source] = {{"Harbor Wire", 2}, {"Ledger", 2}, {"Courrier", 1}, {"Wire", 7}};
  CHECK(counted(Facet::source, tally) == "Wire=7 Harbor Wire=2 Ledger=2 Courrier=1");
}

TEST_CASE("facets: values that are written in several ways are one") {
  store::Tally tally;
  tally.slots[Slot::author] = {{"INES CALDERON", 1}, {"Inés Calderón", 2}, {"Ana", 2}};
  CHECK(counted(Facet::author, tally) == "Inés Calderón=3 Ana=2");
}

TEST_CASE("facets: the names of one agency are one value") {
  store::Tally tally;
  tally.slots[Slot::agency] = {{"AP", 2}, {"Associated Press", 3}, {"Reuters", 1}};
  CHECK(counted(Facet::agency, tally) == "Associated Press=5 Reuters=1");
  tally.slots[Slot::source] = {{"AP", 2}, {"Associated Press", 3}};
  CHECK(counted(Facet::source, tally) == "Associated Press=3 AP=2");
}

TEST_CASE("facets: an article counts once for each of its topics") {
  store::Tally tally;
  tally.slots[Slot::topics] = {{schema::pack({"trade", "drugs"}), 2},
                               {schema::pack({"Trade", "trade", "TRADE"}), 1},
                               {schema::pack({"a:b"}), 1}};
  CHECK(counted(Facet::topic, tally) == "trade=3 drugs=2 a:b=1");
}

TEST_CASE("facets: years and months") {
  store::Tally tally;
  tally.slots[Slot::day] = {{"20241231", 1}, {"20250101", 2}, {"20250131", 1}, {"20250201", 1}};
  CHECK(counted(Facet::year, tally) == "2025=4 2024=1");
  CHECK(counted(Facet::month, tally) == "2025-01=3 2024-12=1 2025-02=1");
}

TEST_CASE("facets: a timeline shows empty periods too") {
  const store::SlotCounts days{{"20241230", 1}, {"20250101", 2}, {"20250302", 4}};
  CHECK(in_time(Period::year, days) == "2024-01-01=1 2025-01-01=6");
  CHECK(in_time(Period::month, days) == "2024-12-01=1 2025-01-01=2 2025-02-01=0 2025-03-01=4");
  CHECK(
      in_time(Period::week, {{"20241229", 1}, {"20241230", 1}, {"20250105", 2}, {"20250113", 3}}) ==
      "2024-12-23=1 2024-12-30=3 2025-01-06=0 2025-01-13=3");
  CHECK(in_time(Period::day, {{"20240228", 1}, {"20240301", 1}}) ==
        "2024-02-28=1 2024-02-29=0 2024-03-01=1");
  CHECK(in_time(Period::day, {}) == "");
}

TEST_CASE("facets: a timeline of too many periods is none") {
  CHECK(in_time(Period::year, {{"10000101", 1}, {"19991231", 1}}) != "too long");
  CHECK(in_time(Period::year, {{"10000101", 1}, {"20000101", 1}}) == "too long");
  CHECK(in_time(Period::day, {{"20200101", 1}, {"20250101", 1}}) == "too long");
}

TEST_CASE("facets: each slot is counted once") {
  SearchRequest request;
  CHECK(counted_slots(request).empty());
  request.facets = {Facet::year, Facet::source, Facet::month};
  request.timeline = Period::week;
  CHECK(counted_slots(request) == std::vector<Slot>{Slot::day, Slot::source});
}
