// SPDX-License-Identifier: GPL-2.0-or-later
// Writer and reader together, on real databases.
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/base/error.hpp"
#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::store {

namespace fs = std::filesystem;
using Ids = std::vector<std::string>;
using Kind = PlanNode::Kind;

namespace {

std::set<std::string> entries_of(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.insert(entry.path().filename().string());
  }
  return names;
}

void write_file(const fs::path& path, const std::string& content) {
  std::ofstream(path) << content;
}

ErrorCode code_of_opening(const fs::path& folder, const std::string& fingerprint) {
  try {
    IndexReader({folder.string()}, fingerprint);
  } catch (const Error& error) {
    return error.code();
  }
  FAIL("opened");
  return ErrorCode::io;
}

}  // namespace

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
  PlanNode near = node(Kind::near, {word("trade"), word("deal")});
  near.window = 2;
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
      {node(Kind::phrase, {word("trade"), word("deal")}), {"1"}},
      {node(Kind::phrase, {node(Kind::any, {word("deal"), word("x")}), word("tariff")}), {"1"}},
      {near, {"1", "2"}},
      {node(Kind::except, {word("tariff"), word("steel"), word("x")}), {"1"}},
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

TEST_CASE("index: a new version replaces the old one and the count stays") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "old words"}, {"b", "other"}});
  const PublishReport report = index(db, {{"a", "new words"}, {"c", "third"}});
  CHECK(report.added == 1);
  CHECK(report.replaced == 1);
  CHECK(report.removed == 0);
  IndexReader reader = open(db);
  CHECK(reader.article_count() == 3);
  CHECK(ids_of(reader, word("old")).empty());
  CHECK(ids_of(reader, word("words")) == Ids{"a"});
  CHECK_FALSE(fs::exists(db / "superseded"));
}

TEST_CASE("index: of an id that comes twice in one run the later wins") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  {
    IndexWriter writer(db, {.fingerprint = test_fingerprint, .articles_per_shard = 1});
    ShardWriter one = writer.new_shard_writer();
    ShardWriter two = writer.new_shard_writer();
    two.add(record_of({"a", "late"}, 9));
    one.add(record_of({"a", "early"}, 1));
    one.add(record_of({"a", "middle"}, 5));
    one.finish({});
    two.finish({});
    CHECK(writer.publish().added == 1);
  }
  IndexReader reader = open(db);
  CHECK(reader.article_count() == 1);
  CHECK(reader.article("a")->body == "late");
}

TEST_CASE("index: an article that its input no longer holds is removed") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "one", "", "x"}, {"b", "two", "", "x"}, {"c", "three", "", "y"}}, {"x", "y"});
  const PublishReport report = index(db, {{"a", "one", "", "x"}}, {"x"});
  CHECK(report.replaced == 1);
  CHECK(report.removed == 1);
  IndexReader reader = open(db);
  CHECK_FALSE(reader.article("b"));
  CHECK(reader.article("a"));
  CHECK(reader.article("c"));
}

TEST_CASE("index: an input that lost its last article loses it here too") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "one", "", "x"}, {"c", "three", "", "y"}}, {"x", "y"});
  CHECK(index(db, {}, {"x"}).removed == 1);
  IndexReader reader = open(db);
  CHECK(reader.article_count() == 1);
}

TEST_CASE("index: an input read over several publications keeps what came in the earlier ones") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"gone", "x", "", "in"}, {"a", "x", "", "in"}}, {"in"});
  {
    IndexWriter writer(db, {.fingerprint = test_fingerprint});
    add_all(writer, {{"a", "x new", "", "in"}});
    CHECK(writer.publish().replaced == 1);
    add_all(writer, {{"b", "x", "", "in"}});
    writer.set_input_state("in", "2");
    CHECK(writer.publish().removed == 1);
  }
  IndexReader reader = open(db);
  const Ids found = ids_of(reader, word("x"));
  CHECK(std::set<std::string>(found.begin(), found.end()) == std::set<std::string>{"a", "b"});
}

TEST_CASE("index: input states are kept and the newest counts through merges") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  for (int run = 0; run < 6; ++run) {
    IndexWriter writer(db, {.fingerprint = test_fingerprint});
    CHECK(writer.input_state("in") ==
          (run == 0 ? std::nullopt : std::optional("state " + std::to_string(run - 1))));
    add_all(writer, {{"a" + std::to_string(run), "x"}});
    writer.set_input_state("in", "state " + std::to_string(run));
    writer.set_input_state("only " + std::to_string(run), "kept");
    writer.publish();
  }
  IndexWriter writer(db, {.fingerprint = test_fingerprint});
  for (int run = 0; run < 6; ++run) {
    CHECK(writer.input_state("only " + std::to_string(run)) == std::optional<std::string>("kept"));
  }
}

TEST_CASE("index: many small runs leave few segments and no leftovers") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  for (int run = 0; run < 40; ++run) index(db, {{std::to_string(run), "tariff"}});
  IndexReader reader = open(db);
  CHECK(reader.article_count() == 40);
  CHECK(reader.stats().segments <= 5);
  // Its segments, those of one publication before, the stub and the lock.
  CHECK(entries_of(db).size() <= 12);
  { IndexWriter writer(db, {.fingerprint = test_fingerprint}); }
  CHECK(entries_of(db).size() == reader.stats().segments + 2);
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

TEST_CASE("index: removing by id says which ids were not there") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "x"}, {"b", "x"}});
  IndexReader reader = open(db);
  CHECK(ids_of(reader, word("x")).size() == 2);
  {
    IndexWriter writer(db, {.fingerprint = test_fingerprint});
    CHECK(writer.remove({"a", "nope"}) == Ids{"nope"});
  }
  CHECK(ids_of(reader, word("x")) == Ids{"b"});  // the same reader notices
}

TEST_CASE("index: a second writer is refused while the first is at work") {
  const support::TempDir temp;
  const IndexWriter first(temp.path() / "db", {.fingerprint = test_fingerprint});
  try {
    const IndexWriter second(temp.path() / "db", {.fingerprint = test_fingerprint});
    FAIL("two writers");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::locked);
  }
}

TEST_CASE("index: a folder that holds something else is not touched") {
  const support::TempDir temp;
  write_file(temp.path() / "thesis.txt", "mine");
  CHECK_THROWS_AS(IndexWriter(temp.path(), {.fingerprint = test_fingerprint}), Error);
  CHECK(entries_of(temp.path()) == std::set<std::string>{"thesis.txt"});
}

TEST_CASE("index: a folder that only looks like a database is not touched") {
  const support::TempDir temp;
  write_file(temp.path() / "lock", "");
  fs::create_directories(temp.path() / "work" / "thesis");
  write_file(temp.path() / "notes.txt", "mine");
  CHECK_THROWS_AS(IndexWriter(temp.path(), {.fingerprint = test_fingerprint}), Error);
  CHECK(fs::exists(temp.path() / "work" / "thesis"));
}

TEST_CASE("index: of an id that comes from inputs far apart in a run the later wins") {
  const support::TempDir temp;
  constexpr std::uint64_t task = std::uint64_t{1} << 32;
  for (const std::uint64_t later : {256 * task, 300 * task}) {
    const fs::path db = temp.path() / std::to_string(later);
    IndexWriter writer(db, {.fingerprint = test_fingerprint});
    ShardWriter shard = writer.new_shard_writer();
    shard.add(record_of({"a", "late"}, later));
    shard.add(record_of({"a", "early"}, 255 * task));
    shard.finish({});
    writer.publish();
    CHECK(open(db).article("a")->body == "late");
  }
}

TEST_CASE("index: a segment without articles keeps what is known of its inputs") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "x", "", "in"}}, {"in"});
  index(db, {}, {"in"});  // the input holds nothing any more
  index(db, {{"b", "x", "", "other"}}, {"other"});
  IndexWriter writer(db, {.fingerprint = test_fingerprint});
  CHECK(writer.input_state("in") == std::optional<std::string>("done"));
}

TEST_CASE("index: a database made by another analysis is refused by reader and writer") {
  const support::TempDir temp;
  index(temp.path() / "db", {{"a", "x"}});
  CHECK(code_of_opening(temp.path() / "db", "test 2") == ErrorCode::incompatible);
  CHECK_THROWS_AS(IndexWriter(temp.path() / "db", {.fingerprint = "test 2"}), Error);
}

TEST_CASE("index: hostile and damaged databases are refused") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "x"}});
  CHECK(code_of_opening(temp.path() / "none", test_fingerprint) == ErrorCode::not_found);

  SUBCASE("a stub that runs a program") {
    write_file(db / "XAPIANDB", "remote :touch " + (temp.path() / "ran").string() + "\n");
    CHECK(code_of_opening(db, test_fingerprint) == ErrorCode::corrupt);
    CHECK_FALSE(fs::exists(temp.path() / "ran"));
  }
  SUBCASE("a segment that is a link out of the folder") {
    fs::rename(db / "segment-000001", temp.path() / "elsewhere");
    fs::create_directory_symlink(temp.path() / "elsewhere", db / "segment-000001");
    CHECK(code_of_opening(db, test_fingerprint) == ErrorCode::not_found);
  }
  SUBCASE("a segment that is itself a stub") {
    fs::remove_all(db / "segment-000001");
    write_file(db / "segment-000001", "remote :touch x\n");
    CHECK(code_of_opening(db, test_fingerprint) == ErrorCode::not_found);
  }
  SUBCASE("a segment whose folder holds a stub") {
    fs::remove_all(db / "segment-000001");
    fs::create_directory(db / "segment-000001");
    write_file(db / "segment-000001" / "XAPIANDB", "remote :touch x\n");
    CHECK(code_of_opening(db, test_fingerprint) == ErrorCode::not_found);
  }
  SUBCASE("a note of superseded articles that is damaged") {
    write_file(db / "superseded", "what\n");
    CHECK(code_of_opening(db, test_fingerprint) == ErrorCode::corrupt);
  }
}

TEST_CASE(
    "index: what a killed writer left undone is hidden from readers and finished by the next") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "old"}, {"b", "old"}, {"c", "old"}, {"d", "old"}, {"e", "old"}});
  // As after a kill between publication and deletion: the newer version of a is there, the
  // older one still is too, and the note says so.
  const fs::path other = temp.path() / "other";
  index(other, {{"z", "old"}});
  index(other, {{"a", "old new"}});
  fs::rename(other / "segment-000002", db / "segment-000002");
  write_file(db / "superseded", "2\n2:Qa");
  write_file(db / "XAPIANDB", "auto segment-000001\nauto segment-000002\n");
  fs::create_directories(db / "work" / "worker-0");
  fs::create_directories(db / "segment-000009");

  IndexReader reader = open(db);
  const Matches found = reader.search(word("old"), {});
  CHECK(found.total == 5);
  CHECK(found.matches.size() == 5);
  CHECK(ids_of(reader, word("new")) == Ids{"a"});
  CHECK(reader.article("a")->body == "old new");

  { IndexWriter writer(db, {.fingerprint = test_fingerprint}); }
  CHECK_FALSE(fs::exists(db / "superseded"));
  CHECK_FALSE(fs::exists(db / "work"));
  CHECK_FALSE(fs::exists(db / "segment-000009"));
  IndexReader after = open(db);
  CHECK(after.article_count() == 5);
  CHECK(ids_of(after, word("old")).size() == 5);
}

TEST_CASE("index: a note of superseded articles says nothing while its segment is not published") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "old"}, {"b", "old"}});
  // As after a kill between the note and the publication.
  write_file(db / "superseded", "2\n2:Qa");
  IndexReader reader = open(db);
  CHECK(reader.search(word("old"), {}).total == 2);
  { IndexWriter writer(db, {.fingerprint = test_fingerprint}); }
  CHECK_FALSE(fs::exists(db / "superseded"));
  CHECK(open(db).search(word("old"), {}).total == 2);
}

TEST_CASE("index: articles are visited once each and in the order of their ids") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"c", "x"}, {"a", "x"}});
  index(db, {{"b", "x"}, {"a", "y"}});
  IndexReader reader = open(db);
  Ids seen;
  reader.for_each_article(
      [&](const Article& article) { seen.push_back(article.id + article.body); });
  CHECK(seen == Ids{"ay", "bx", "cx"});
}

TEST_CASE("index: two databases are searched as one") {
  const support::TempDir temp;
  index(temp.path() / "one", {{"a", "tariff"}});
  index(temp.path() / "two", {{"b", "tariff"}});
  IndexReader reader({(temp.path() / "one").string(), (temp.path() / "two").string()},
                     test_fingerprint);
  CHECK(ids_of(reader, word("tariff")) == Ids{"a", "b"});
}

TEST_CASE("index: a run without news leaves the folder as it was") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "x"}}, {"in"});
  const auto before = entries_of(db);
  index(db, {});
  CHECK(entries_of(db) == before);
}

TEST_CASE("index: more shards than a process may open at once are merged on the way") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  std::vector<TestArticle> articles;
  for (int i = 0; i < 300; ++i) articles.push_back({std::to_string(i), "tariff"});
  index(db, articles, {}, 1);
  IndexReader reader = open(db);
  CHECK(reader.article_count() == 300);
  CHECK(reader.search(word("tariff"), {}).total == 300);
}

TEST_CASE("index: the shards of many workers are merged although a process opens few at once") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  IndexWriter writer(db, {.fingerprint = test_fingerprint, .articles_per_shard = 1});
  for (int worker = 0; worker < 5; ++worker) {
    ShardWriter shards = writer.new_shard_writer();
    for (int i = 0; i < 60; ++i) {
      shards.add(record_of({std::to_string(worker) + "-" + std::to_string(i), "tariff"}));
    }
    shards.finish({});
  }
  CHECK(writer.publish().added == 300);
  IndexReader reader = open(db);
  CHECK(reader.search(word("tariff"), {}).total == 300);
}

}  // namespace lede::store
