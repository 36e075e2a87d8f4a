// SPDX-License-Identifier: GPL-2.0-or-later
// What becomes of articles that come again, change inputs or go.
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <xapian.h>

#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::store {

namespace fs = std::filesystem;
using Ids = std::vector<std::string>;

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

TEST_CASE("index: where the words of old versions stood is forgotten") {
  const support::TempDir temp;
  const fs::path db = temp.path() / "db";
  const auto positions_kept = [&] {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(db)) {
      if (!entry.is_directory()) continue;
      const Xapian::Database segment(entry.path().string());
      count += static_cast<std::size_t>(
          std::distance(segment.metadata_keys_begin("P"), segment.metadata_keys_end("P")));
    }
    return count;
  };
  index(db, {{"a", "one two"}, {"b", "one three"}, {"c", "four"}});
  index(db, {{"a", "five"}, {"b", "five"}, {"c", "four"}});
  index(db, {{"a", "five"}, {"b", "five"}, {"c", "four"}});
  IndexWriter(db, {.fingerprint = test_fingerprint}).remove({"a", "c"});
  CHECK(positions_kept() <=
        2);  // `five`, in the newest segment and perhaps in one kept for readers
  IndexReader reader = open(db);
  CHECK(ids_of(reader, word("five")) == Ids{"b"});
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

TEST_CASE("index: the words of a worker may be handed over in parts") {
  const support::TempDir temp;
  IndexWriter writer(temp.path() / "db", {.fingerprint = test_fingerprint});
  ShardWriter shard = writer.new_shard_writer();
  shard.add(record_of({"a", "tariff"}));
  shard.add_words({{"tariff", 1}});
  shard.add(record_of({"b", "tariff"}));
  shard.add_words({{"tariff", 1}});
  shard.finish({{"tariff", 1}});
  writer.publish();
  IndexReader reader = open(temp.path() / "db");
  CHECK(reader.article_count() == 2);
  CHECK(reader.words("").front().count == 3);
}

}  // namespace lede::store
