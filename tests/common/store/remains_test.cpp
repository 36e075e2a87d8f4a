// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/remains.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/store/verification.hpp"
#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;

namespace lede::store {

namespace {

std::string words(const fs::path& folder) {
  std::string list;
  IndexReader reader = open(folder);
  for (const Word& one : reader.words(""))
    list += one.form + ' ' + std::to_string(one.count) + '\n';
  return list;
}

CompactReport compacted(const fs::path& folder) {
  return IndexWriter(folder, {.fingerprint = test_fingerprint}).compact();
}

}  // namespace

TEST_CASE("compaction: words that occur no more are forgotten and counts are right") {
  const support::TempDir temp;
  const fs::path folder = temp.path() / "db";
  index(folder, {{"a", "tariff port tariff"}, {"b", "tariff bank"}, {"c", "court"}});
  index(folder, {{"a", "tariff court"}});
  IndexWriter(folder, {.fingerprint = test_fingerprint}).remove({"b"});
  CHECK(words(folder) == "bank 1\ncourt 2\nport 1\ntariff 4\n");
  CHECK(compacted(folder).segments == 1);
  CHECK(words(folder) == "court 2\ntariff 1\n");
  IndexReader reader = open(folder);
  CHECK(ids_of(reader, word("court")) == std::vector<std::string>{"c", "a"});
  CHECK(verify(folder, test_fingerprint, {}).defect_count == 0);
}

TEST_CASE("compaction: one segment is left and what it was made of is gone") {
  const support::TempDir temp;
  const fs::path folder = temp.path() / "db";
  std::vector<TestArticle> many;
  for (int i = 0; i < 50; ++i) many.push_back({std::to_string(i), "tariff port"});
  index(folder, many);
  index(folder, {{"x", "tariff"}});
  const CompactReport report = compacted(folder);
  CHECK(report.segments == 2);
  CHECK(report.bytes_before > report.bytes_after);
  std::vector<std::string> folders;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) folders.push_back(entry.path().filename());
  }
  CHECK(folders == std::vector<std::string>{"segment-000003"});
  CHECK(open(folder).article_count() == 51);
}

TEST_CASE("compaction: a reader that has the segments open reads on") {
  const support::TempDir temp;
  const fs::path folder = temp.path() / "db";
  index(folder, {{"a", "tariff"}});
  IndexReader reader = open(folder);
  const Matches before = reader.search(word("tariff"), {});
  compacted(folder);
  CHECK(reader.articles(before.matches).front().has_value());
  CHECK(ids_of(reader, word("tariff")) == std::vector<std::string>{"a"});
}

TEST_CASE("compaction: an empty database stays one") {
  const support::TempDir temp;
  const fs::path folder = temp.path() / "db";
  index(folder, {});
  compacted(folder);
  CHECK(open(folder).article_count() == 0);
}

TEST_CASE("compaction: inputs that are gone stay gone and others are remembered") {
  const support::TempDir temp;
  const fs::path folder = temp.path() / "db";
  index(folder, {{"a", "tariff", {}, "/n/1"}, {"b", "port", {}, "/n/2"}}, {"/n/1", "/n/2"});
  {
    IndexWriter writer(folder, {.fingerprint = test_fingerprint});
    CHECK(writer.drop_input("/n/1"));
    CHECK(writer.publish().removed == 1);
  }
  IndexWriter writer(folder, {.fingerprint = test_fingerprint});
  writer.compact();
  CHECK(writer.inputs_at("/n") == std::vector<std::string>{"/n/2"});
  CHECK(!writer.input_state("/n/1"));
  CHECK(writer.input_state("/n/2") == std::optional<std::string>("done"));
}

}  // namespace lede::store
