// SPDX-License-Identifier: GPL-2.0-or-later
// The folder: segments and leftovers, locks, kills, and folders that are not to be trusted.
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <xapian.h>

#include "common/base/error.hpp"
#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::store {

namespace fs = std::filesystem;
using Ids = std::vector<std::string>;

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
    CHECK_THROWS_AS(IndexWriter(db, {.fingerprint = test_fingerprint}), Error);
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
  write_file(db / "superseded", "2\n4:2:Qa0:");
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

TEST_CASE("index: what a killed writer left under an old name gets its new one from the next") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "old"}, {"c", "old"}});
  const fs::path other = temp.path() / "other";
  index(other, {{"z", "old"}});
  index(other, {{"a", "new"}});
  fs::rename(other / "segment-000002", db / "segment-000002");
  const std::string gone = "2:Qa", names = "2:Qa1:b2:Pb";
  write_file(db / "superseded", "2\n4:" + gone + "11:" + names);
  write_file(db / "XAPIANDB", "auto segment-000001\nauto segment-000002\n");
  {
    IndexReader reader = open(db);
    CHECK(ids_of(reader, word("old")) == Ids{"c"});
  }
  for (int times = 0; times < 2; ++times) {
    { IndexWriter writer(db, {.fingerprint = test_fingerprint}); }
    IndexReader after = open(db);
    CHECK(ids_of(after, word("old")) == Ids{"b", "c"});
    CHECK(ids_of(after, word("new")) == Ids{"a"});
    CHECK(after.article("b")->path == "b");
  }
}

TEST_CASE("index: a note of superseded articles says nothing while its segment is not published") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  index(db, {{"a", "old"}, {"b", "old"}});
  // As after a kill between the note and the publication.
  write_file(db / "superseded", "2\n4:2:Qa0:");
  IndexReader reader = open(db);
  CHECK(reader.search(word("old"), {}).total == 2);
  { IndexWriter writer(db, {.fingerprint = test_fingerprint}); }
  CHECK_FALSE(fs::exists(db / "superseded"));
  CHECK(open(db).search(word("old"), {}).total == 2);
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

TEST_CASE("index: the shards of workers that take turns at numbers are merged") {
  constexpr int articles_per_turn = 5000;  // more than are numbered at a time
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  IndexWriter writer(db, {.fingerprint = test_fingerprint, .articles_per_shard = 50});
  ShardWriter one = writer.new_shard_writer();
  ShardWriter other = writer.new_shard_writer();
  for (int i = 0; i < articles_per_turn; ++i) {
    one.add(record_of({fmt::format("a{}", i), "tariff deal"}));
    other.add(record_of({fmt::format("b{}", i), "tariff deal"}));
  }
  one.finish({});
  other.finish({});
  CHECK(writer.publish().added == 2 * articles_per_turn);
  IndexReader reader = open(db);
  const SearchOptions all{.count_exactly = true};
  CHECK(reader.search(phrase({{"tariff"}, {"deal"}}), all).total == 2 * articles_per_turn);
}

TEST_CASE("index: a run of few articles takes few numbers, however many workers it has") {
  constexpr int workers = 8;
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  IndexWriter writer(db, {.fingerprint = test_fingerprint});
  for (int worker = 0; worker < workers; ++worker) {
    ShardWriter shards = writer.new_shard_writer();
    shards.add(record_of({fmt::format("{}", worker), "tariff"}));
    shards.finish({});
  }
  CHECK(writer.publish().added == workers);
  const Xapian::Database segment((db / "segment-000001").string(), Xapian::DB_BACKEND_GLASS);
  CHECK(segment.get_lastdocid() < 1000);
}

}  // namespace lede::store
