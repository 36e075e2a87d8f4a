// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/tally.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

using namespace lede;
using namespace lede::store;

namespace {

// `5: 20240101=1 20250101=3`.
std::string days_of(IndexReader& reader, const MatchPlan& plan) {
  const Tally tally = reader.tally(plan, {schema::Slot::day});
  std::string text = fmt::format("{}:", tally.articles);
  for (const auto& [day, count] : tally.slots.at(schema::Slot::day)) {
    text += fmt::format(" {}={}", day, count);
  }
  return text;
}

}  // namespace

TEST_CASE("tally: however many segments there are all matches are counted") {
  const support::TempDir temp;
  std::vector<TestArticle> articles;
  for (int i = 0; i < 48; ++i) {
    articles.push_back({fmt::format("a{}", i), i % 2 == 0 ? "tariff" : "tariff steel",
                        i % 3 == 0   ? "2025-01-01"
                        : i % 3 == 1 ? "2024-01-01"
                                     : ""});
  }
  for (const std::size_t runs : {1U, 4U, 16U}) {
    CAPTURE(runs);
    const auto folder = temp.path() / std::to_string(runs);
    for (std::size_t run = 0; run < runs; ++run) {
      const auto first = articles.begin() + static_cast<std::ptrdiff_t>(run * 48 / runs);
      index(folder, {first, first + static_cast<std::ptrdiff_t>(48 / runs)});
    }
    IndexReader reader = open(folder);
    CHECK(days_of(reader, word("tariff")) == "48: 20240101=16 20250101=16");
    CHECK(days_of(reader, word("steel")) == "24: 20240101=8 20250101=8");
    CHECK(days_of(reader, word("fish")) == "0:");
  }
}

TEST_CASE("tally: an article that two databases hold counts as the first has it") {
  const support::TempDir temp;
  index(temp.path() / "one", {{"a", "tariff", "2025-01-01"}, {"b", "tariff", "2025-01-02"}});
  index(temp.path() / "other", {{"b", "tariff", "2024-01-01"}, {"c", "tariff", "2024-01-01"}});
  const std::string one = (temp.path() / "one").string();
  const std::string other = (temp.path() / "other").string();
  IndexReader first({one, other}, test_fingerprint);
  CHECK(days_of(first, word("tariff")) == "3: 20240101=1 20250101=1 20250102=1");
  IndexReader second({other, one}, test_fingerprint);
  CHECK(days_of(second, word("tariff")) == "3: 20240101=2 20250101=1");
}

TEST_CASE("tally: a replaced article counts as it is now") {
  const support::TempDir temp;
  index(temp.path() / "db", {{"a", "tariff", "2025-01-01"}, {"b", "tariff", "2025-01-02"}});
  index(temp.path() / "db", {{"a", "tariff", "2024-01-01"}});
  IndexReader reader = open(temp.path() / "db");
  CHECK(days_of(reader, word("tariff")) == "2: 20240101=1 20250102=1");
}

TEST_CASE("tally: spans are conditions here too") {
  const support::TempDir temp;
  index(temp.path() / "db", {{"a", "trade deal", "2025-01-01"}, {"b", "deal trade", "2025-01-02"}});
  IndexReader reader = open(temp.path() / "db");
  CHECK(days_of(reader, phrase({{"trade"}, {"deal"}})) == "1: 20250101=1");
}
