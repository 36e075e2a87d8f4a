// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/match_finder.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

using namespace lede;
using namespace lede::store;

using Ids = std::vector<std::string>;

TEST_CASE("match finder: the oldest come first and the undated last") {
  const support::TempDir temp;
  const std::vector<TestArticle> articles{
      {"d", "tariff"},
      {"b", "tariff", "2025-01-01"},
      {"a", "tariff", "2024-01-01"},
      {"x", "steel", "2023-01-01"},
      {"c", "tariff", "2025-01-02"},
      {"e", "tariff"},
  };
  index(temp.path() / "one", articles);
  for (const TestArticle& article : articles) index(temp.path() / "many", {article});
  for (const char* name : {"one", "many"}) {
    CAPTURE(name);
    IndexReader reader = open(temp.path() / name);
    const MatchPlan plan = word("tariff");
    CHECK(ids_of(reader, plan, {.order = Order::oldest}) == Ids{"a", "b", "c", "d", "e"});
    CHECK(ids_of(reader, plan, {.offset = 2, .limit = 2, .order = Order::oldest}) == Ids{"c", "d"});
    CHECK(ids_of(reader, plan, {.offset = 4, .order = Order::oldest}) == Ids{"e"});
    CHECK(reader.search(plan, {.order = Order::oldest}).total == 5);
  }
}

TEST_CASE("match finder: a match knows when it was published") {
  const support::TempDir temp;
  index(temp.path() / "db", {{"a", "tariff", "1970-01-02"}, {"b", "tariff"}});
  IndexReader reader = open(temp.path() / "db");
  const Matches found = reader.search(word("tariff"), {.order = Order::newest});
  REQUIRE(found.matches.size() == 2);
  CHECK(found.matches[0].published == 86'400);
  CHECK_FALSE(found.matches[1].published.has_value());
}
