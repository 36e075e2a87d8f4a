// SPDX-License-Identifier: GPL-2.0-or-later
// What a database answers: matches, their order, articles and words.
#include <filesystem>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::store {

namespace fs = std::filesystem;
using Ids = std::vector<std::string>;
using Kind = PlanNode::Kind;

TEST_CASE("index: an article that was added is found by its words and comes back whole") {
  const support::TempDir temp;
  const PublishReport report =
      index(temp.path() / "db", {{"a", "trade deal", "2025-04-16"}, {"b", "steel tariff"}});
  CHECK(report.added == 2);
  CHECK(report.replaced == 0);
  IndexReader reader = open(temp.path() / "db");
  const Matches found = reader.search(word("trade"), {});
  REQUIRE(found.matches.size() == 1);
  CHECK(found.total == 1);
  CHECK(found.exact);
  const auto articles = reader.articles(found.matches);
  REQUIRE(articles.front());
  CHECK(articles.front()->id == "a");
  CHECK(articles.front()->body == "trade deal");
  CHECK(reader.article("b")->body == "steel tariff");
  CHECK_FALSE(reader.article("c"));
}

TEST_CASE("index: every kind of plan matches what it says") {
  const support::TempDir temp;
  index(temp.path() / "db", {{"1", "trade deal tariff", "2025-01-01"},
                             {"2", "deal trade", "2025-02-01"},
                             {"3", "steel", "2025-03-01"},
                             {"4", "steel tariff"}});
  IndexReader reader = open(temp.path() / "db");
  const auto node = [](Kind kind, std::vector<PlanNode> children) {
    PlanNode made;
    made.kind = kind;
    made.children = std::move(children);
    return made;
  };
  PlanNode year;
  year.kind = Kind::slot_range;
  year.slot = static_cast<std::uint32_t>(schema::Slot::day);
  year.text = "20250201";
  year.text_end = "20251231";
  PlanNode until = year;
  until.text.clear();
  PlanNode since = year;
  since.text_end.clear();
  struct Case {
    PlanNode plan;
    std::set<std::string> ids;
  };
  const std::vector<Case> cases{
      {word("tariff"), {"1", "4"}},
      {node(Kind::nothing, {}), {}},
      {node(Kind::everything, {}), {"1", "2", "3", "4"}},
      {node(Kind::any, {word("deal"), word("steel")}), {"1", "2", "3", "4"}},
      {node(Kind::all, {word("tariff"), word("steel")}), {"4"}},
      {node(Kind::synonym, {word("tariff"), word("steel")}), {"1", "3", "4"}},
      {phrase({{"trade"}, {"deal"}}), {"1"}},
      {phrase({{"deal", "x"}, {"tariff"}}), {"1"}},
      {node(Kind::synonym, {word("steel"), phrase({{"trade"}, {"deal"}})}), {"1", "3", "4"}},
      {node(Kind::except, {word("deal"), phrase({{"trade"}, {"deal"}})}), {"2"}},
      {node(Kind::except, {word("tariff"), word("steel"), word("x")}), {"1"}},
      {node(Kind::except, {node(Kind::everything, {}), node(Kind::any, {word("deal"), word("x")})}),
       {"3", "4"}},
      {node(Kind::except,
            {word("tariff"), node(Kind::all, {word("steel"), phrase({{"steel"}, {"tariff"}})})}),
       {"1"}},
      {node(Kind::except,
            {word("tariff"), node(Kind::any, {node(Kind::all, {word("trade"), word("steel")}),
                                              node(Kind::filter, {word("deal"), year})})}),
       {"1", "4"}},
      {node(Kind::except, {word("deal"), node(Kind::except, {word("trade"), word("tariff")})}),
       {"1"}},
      {node(Kind::except, {word("deal"), node(Kind::prefer, {word("tariff"), word("deal")})}),
       {"2"}},
      {node(Kind::except, {word("deal"), node(Kind::nothing, {})}), {"1", "2"}},
      {node(Kind::except, {word("deal"), node(Kind::everything, {})}), {}},
      {node(Kind::prefer, {word("tariff"), word("steel")}), {"1", "4"}},
      {node(Kind::filter, {word("tariff"), word("steel")}), {"4"}},
      {node(Kind::filter, {node(Kind::everything, {}), year}), {"2", "3"}},
      {node(Kind::filter, {node(Kind::everything, {}), until}), {"1", "2", "3"}},
      {node(Kind::filter, {node(Kind::everything, {}), since}), {"2", "3"}},
  };
  for (const Case& c : cases) {
    CAPTURE(to_string(c.plan));
    const Ids found = ids_of(reader, c.plan);
    CHECK(std::set<std::string>(found.begin(), found.end()) == c.ids);
  }
}

TEST_CASE("index: what ends a segment can be excluded in several ways at once") {
  const support::TempDir temp;
  std::vector<TestArticle> ten;
  for (int i = 0; i < 10; ++i)
    ten.push_back({std::to_string(i), i % 2 == 0 ? "steel" : "trade deal"});
  index(temp.path() / "db", ten);
  index(temp.path() / "db", {{"late", "trade deal"}, {"last", "steel"}});
  IndexReader reader = open(temp.path() / "db");
  PlanNode both = group(Kind::all, {word("trade"), word("deal")});
  PlanNode everything;
  everything.kind = Kind::everything;
  for (int i = 0; i < 20; ++i) {
    CHECK(ids_of(reader, group(Kind::except, {everything, both})) ==
          Ids{"0", "2", "4", "6", "8", "last"});
  }
}

TEST_CASE("index: equal scores are ordered by date with the newest first and then by id") {
  const support::TempDir temp;
  const std::vector<TestArticle> articles{
      {"d", "tariff"},
      {"b", "tariff", "2025-01-01"},
      {"a", "tariff", "2024-01-01"},
      {"c", "tariff", "2025-01-01"},
      {"e", "tariff"},
  };
  const Ids expected{"b", "c", "a", "d", "e"};
  index(temp.path() / "one", articles);
  for (const TestArticle& article : articles) index(temp.path() / "many", {article});
  for (const char* name : {"one", "many"}) {
    CAPTURE(name);
    IndexReader reader = open(temp.path() / name);
    CHECK(ids_of(reader, word("tariff")) == expected);
    CHECK(ids_of(reader, word("tariff"), {.order = Order::newest}) == expected);
    CHECK(ids_of(reader, word("tariff"), {.offset = 1, .limit = 2}) == Ids{"c", "a"});
  }
}

TEST_CASE("index: words are counted over all segments and merges") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "tariff tariff trade"}});
  index(db, {{"b", "tariff tax"}});
  IndexReader reader = open(db);
  const std::vector<Word> words = reader.words("t");
  REQUIRE(words.size() == 3);
  CHECK(words[0].form == "tariff");
  CHECK(words[0].count == 3);
  CHECK(words[1].form == "tax");
  CHECK(words[2].form == "trade");
  CHECK(reader.words("tar").size() == 1);
  CHECK(reader.words("zz").empty());
}

TEST_CASE("index: two databases are searched as one") {
  const support::TempDir temp;
  index(temp.path() / "one", {{"a", "tariff"}});
  index(temp.path() / "two", {{"b", "tariff"}});
  IndexReader reader({(temp.path() / "one").string(), (temp.path() / "two").string()},
                     test_fingerprint);
  CHECK(ids_of(reader, word("tariff")) == Ids{"a", "b"});
}

// Xapian counts its users of a query without care for threads, and Query::MatchAll is one for all.
TEST_CASE("index: several threads may ask for everything at once") {
  const support::TempDir temp;
  index(temp.path(), {{"1", "tariff"}});
  PlanNode everything;
  everything.kind = PlanNode::Kind::everything;
  const auto ask = [&] {
    IndexReader reader = open(temp.path());
    for (int i = 0; i < 100'000; ++i) {
      if (reader.description(everything).empty()) break;
    }
  };
  {
    const std::jthread one(ask);
    const std::jthread other(ask);
  }
  IndexReader reader = open(temp.path());
  CHECK(ids_of(reader, everything) == Ids{"1"});
}

}  // namespace lede::store
