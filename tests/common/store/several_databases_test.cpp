// SPDX-License-Identifier: GPL-2.0-or-later
// What is seen of several databases that are read together.
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

#include "common/store/match_finder.hpp"
#include "common/store/snapshot.hpp"
#include "common/store/superseded.hpp"
#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::store {

namespace fs = std::filesystem;
using Ids = std::vector<std::string>;

namespace {

IndexReader open(const std::vector<fs::path>& folders) {
  std::vector<std::string> names;
  for (const fs::path& folder : folders) names.push_back(folder.string());
  return IndexReader(names, test_fingerprint);
}

/// Ten articles `NAME0` … in the first segment, and `late` in the second.
void index_in_two_segments(const fs::path& folder, const std::string& name) {
  std::vector<TestArticle> ten;
  for (int i = 0; i < 10; ++i) ten.push_back({name + std::to_string(i), "tariff early"});
  index(folder, ten);
  index(folder, {{name + "late", "tariff late"}});
}

std::string id_term(std::string_view id) {
  return schema::term(schema::Field::id, id);
}

}  // namespace

TEST_CASE("several databases: what one has superseded is not hidden in another") {
  const support::TempDir temp;
  const fs::path a = temp.path() / "a";
  const fs::path b = temp.path() / "b";
  index_in_two_segments(a, "a");
  index(b, {{"b0", "steel"}, {"b1", "steel"}});
  write_superseded(a, {2, {id_term("a0"), id_term("b0")}});
  for (const auto& folders : {std::vector{a, b}, std::vector{b, a}}) {
    IndexReader reader = open(folders);
    CHECK(ids_of(reader, word("steel")) == Ids{"b0", "b1"});
    CHECK(reader.article("b0"));
    const Matches early = reader.search(word("early"), {.limit = 100});
    CHECK(early.matches.size() == 9);
    CHECK(early.total == 9);
    CHECK(early.exact);
    CHECK_FALSE(reader.article("a0"));
    CHECK(reader.stats().articles == 12);
  }
}

TEST_CASE("several databases: each counts its own segments") {
  const support::TempDir temp;
  const fs::path a = temp.path() / "a";
  const fs::path b = temp.path() / "b";
  index_in_two_segments(a, "a");
  index_in_two_segments(b, "b");
  index(b, {{"b new", "steel"}});
  // In a, the second segment's version of `alate` counts, although b speaks of a higher number.
  write_superseded(a, {2, {id_term("alate")}});
  write_superseded(b, {3, {id_term("b0")}});
  IndexReader reader = open(std::vector{a, b});
  CHECK(ids_of(reader, word("late")) == Ids{"alate", "blate"});
  CHECK(reader.search(word("early"), {}).total == 19);
}

TEST_CASE("several databases: of an article that several hold the first one's is shown, once") {
  const support::TempDir temp;
  const fs::path a = temp.path() / "a";
  const fs::path b = temp.path() / "b";
  index(a, {{"both", "tariff ours"}, {"only a", "tariff"}});
  index(b, {{"both", "tariff tariff theirs"}, {"only b", "tariff"}});

  IndexReader reader = open(std::vector{a, b});
  const Matches found = reader.search(word("tariff"), {});
  CHECK(found.matches.size() == 3);
  CHECK(found.total == 3);
  CHECK(found.exact);
  CHECK(ids_of(reader, word("theirs")).empty());
  CHECK(ids_of(reader, word("ours")) == Ids{"both"});
  CHECK(reader.article("both")->body == "tariff ours");
  CHECK(reader.stats().articles == 3);

  CHECK(ids_of(reader, word("tariff"), {.limit = 1, .count_exactly = true}).size() == 1);
  CHECK(reader.search(word("tariff"), {.limit = 0, .count_exactly = true}).total == 3);

  IndexReader other_way = open(std::vector{b, a});
  CHECK(ids_of(other_way, word("ours")).empty());
  CHECK(other_way.article("both")->body == "tariff tariff theirs");

  IndexReader twice = open(std::vector{a, a});
  CHECK(twice.search(word("tariff"), {}).total == 2);
}

TEST_CASE("several databases: an article that the first has superseded is the second's") {
  const support::TempDir temp;
  const fs::path a = temp.path() / "a";
  const fs::path b = temp.path() / "b";
  index_in_two_segments(a, "a");
  index(b, {{"a0", "tariff theirs"}});
  write_superseded(a, {2, {id_term("a0")}});
  IndexReader reader = open(std::vector{a, b});
  CHECK(ids_of(reader, word("theirs")) == Ids{"a0"});
  REQUIRE(reader.article("a0"));
  CHECK(reader.article("a0")->body == "tariff theirs");
}

TEST_CASE("several databases: where most of what is found does not count, the rest is found") {
  const support::TempDir temp;
  const fs::path a = temp.path() / "a";
  const fs::path b = temp.path() / "b";
  std::vector<TestArticle> many;
  for (int i = 0; i < 300; ++i) many.push_back({std::to_string(i), "tariff"});
  index(a, many);
  for (TestArticle& article : many) article.words = "tariff tariff tariff steel";
  many.push_back({"one more", "tariff filler filler filler filler"});
  index(b, many);
  IndexReader reader = open(std::vector{a, b});
  const Matches found = reader.search(word("tariff"), {.offset = 300, .limit = 10});
  REQUIRE(found.matches.size() == 1);
  CHECK(found.total == 301);
  CHECK(ids_of(reader, word("steel")).empty());
}

TEST_CASE("several databases: one of many terms scores as in one segment") {
  // The words that are rare in one half are frequent in the other.
  std::vector<TestArticle> halves[2];
  for (int i = 0; i < 40; ++i) {
    for (int half : {0, 1}) {
      TestArticle article{std::to_string(half) + "-" + std::to_string(i), "filler"};
      for (const auto& [stem, first, second] :
           {std::tuple{" tariff", 2, 13}, std::tuple{" duty", 3, 11}, std::tuple{" levy", 5, 7},
            std::tuple{" excise", 7, 5}, std::tuple{" toll", 11, 3}, std::tuple{" tax", 13, 2}}) {
        if (i % (half == 0 ? first : second) == 0) article.words += stem;
      }
      halves[half].push_back(article);
    }
  }
  const support::TempDir temp;
  index(temp.path() / "a", halves[0]);
  index(temp.path() / "b", halves[1]);
  halves[0].insert(halves[0].end(), halves[1].begin(), halves[1].end());
  index(temp.path() / "whole", halves[0]);
  IndexReader whole = open(std::vector{temp.path() / "whole"});
  IndexReader cut = open(std::vector{temp.path() / "a", temp.path() / "b"});
  const PlanNode any_of_six = group(
      PlanNode::Kind::synonym,
      {word("tariff"), word("duty"), word("levy"), word("excise"), word("toll"), word("tax")});
  const auto expected = whole.search(any_of_six, {.limit = 100}).matches;
  const auto found = cut.search(any_of_six, {.limit = 100}).matches;
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i].score == expected[i].score);
}

TEST_CASE("several databases: a phrase counts in the version that is shown, on servers too") {
  const support::TempDir temp;
  index(temp.path() / "a", {{"both", "tariff our deal"}, {"only a", "tariff deal"}});
  index(temp.path() / "b", {{"both", "tariff deal"}, {"only b", "tariff deal"}});
  Snapshot snapshot =
      open_snapshot({(temp.path() / "a").string(), (temp.path() / "b").string()}, test_fingerprint);
  snapshot.has_remote = true;  // then articles are looked for first, and named to the servers
  Ids ids;
  for (const Ranked& match : find(snapshot, phrase({{"tariff"}, {"deal"}}), {}).matches) {
    ids.emplace_back(schema::id_of_order_key(match.order_key));
  }
  CHECK(ids == Ids{"only a", "only b"});
}

TEST_CASE("several databases: what is explained is the version that is shown") {
  const support::TempDir temp;
  index(temp.path() / "a", {{"both", "tariff ours filler filler"}, {"only a", "steel"}});
  index(temp.path() / "b", {{"both", "tariff tariff tariff"}, {"only b", "steel"}});
  IndexReader reader = open(std::vector{temp.path() / "a", temp.path() / "b"});
  const std::vector<Match> matches = reader.search(word("tariff"), {}).matches;
  REQUIRE(matches.size() == 1);
  const auto parts = reader.contributions(word("tariff"), {}, matches.front());
  REQUIRE(parts.size() == 1);
  CHECK(parts.front().weight == doctest::Approx(matches.front().score));
}

}  // namespace lede::store
