// SPDX-License-Identifier: GPL-2.0-or-later
// The same text from several paths is one article.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include "common/store/verification.hpp"
#include "tests/common/store/test_records.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::store {

namespace {

namespace fs = std::filesystem;

/// An article that only its file names.
TestArticle file(const std::string& path, const std::string& words,
                 const std::string& published = {}) {
  return {path, words, published, path};
}

/// Of each article its id, its words and its paths, by id.
std::string told(const fs::path& folder) {
  IndexReader reader = open(folder);
  std::vector<std::string> lines;
  for (const auto& article : reader.articles(reader.search(everything(), {.limit = 100}).matches)) {
    lines.push_back(fmt::format("{}: {}", article->id, article->body));
    if (!article->paths.empty()) {
      lines.back() += fmt::format(" [{}]", fmt::join(article->paths, " "));
    }
  }
  std::sort(lines.begin(), lines.end());
  CHECK(verify(folder, test_fingerprint, {}).defect_count == 0);
  return fmt::format("{}", fmt::join(lines, "\n"));
}

struct Room {
  support::TempDir temp;
  fs::path folder = temp.path() / "db";

  /// A run that reads the inputs of these articles and `others`, which hold nothing.
  PublishReport read(const std::vector<TestArticle>& articles,
                     std::vector<std::string> others = {}) const {
    for (const TestArticle& article : articles) others.push_back(article.input);
    return index(folder, articles, others);
  }
};

}  // namespace

TEST_CASE("joining: the same text from two files is one article however they come") {
  const std::string once = "/a: tariff [/a /b /c]";
  const TestArticle a = file("/a", "tariff"), b = file("/b", "tariff"), c = file("/c", "tariff");
  {
    const Room room;
    const PublishReport report = room.read({c, a, b});
    CHECK(report.added == 1);
    CHECK(report.joined.count == 2);
    CHECK(told(room.folder) == once);
  }
  {
    const Room room;
    room.read({b});
    CHECK(told(room.folder) == "/b: tariff");
    const PublishReport report = room.read({a});
    CHECK(report.added == 0);
    CHECK(report.replaced == 1);
    CHECK(room.read({c}).joined.count == 1);
    CHECK(told(room.folder) == once);
    CHECK(room.read({b, c}).joined.count == 2);
    CHECK(told(room.folder) == once);
  }
}

TEST_CASE("joining: what has an id of its own stays and takes paths in") {
  const Room room;
  room.read({file("/a", "tariff"), file("/b", "tariff")});
  room.read({{"wire-1", "tariff", {}, "/wire"}, {"wire-2", "tariff", {}, "/wire"}});
  CHECK(told(room.folder) == "wire-1: tariff [/wire /a /b]\nwire-2: tariff");
}

TEST_CASE("joining: another date makes another article") {
  const Room room;
  room.read({file("/a", "tariff", "2025-04-16"), file("/b", "tariff", "2025-04-17")});
  CHECK(told(room.folder) == "/a: tariff\n/b: tariff");
  // Nor does the other keep the copies of either apart.
  room.read({file("/c", "tariff", "2025-04-17"), file("/d", "tariff", "2025-04-16")});
  CHECK(told(room.folder) == "/a: tariff [/a /d]\n/b: tariff [/b /c]");
}

TEST_CASE("joining: a text that one file has no more is there for the others") {
  const TestArticle a = file("/a", "tariff"), b = file("/b", "tariff"), c = file("/c", "tariff");
  {
    const Room room;
    room.read({a, b, c});
    CHECK(room.read({file("/a", "steel")}).added == 1);
    CHECK(told(room.folder) == "/a: steel\n/b: tariff [/b /c]");
    IndexReader reader = open(room.folder);
    CHECK(reader.search(word("tariff"), {}).total == 1);
    CHECK(reader.search(word("steel"), {}).total == 1);
    // Another text may join what has got another name.
    room.read({file("/d", "tariff")});
    CHECK(told(room.folder) == "/a: steel\n/b: tariff [/b /c /d]");
  }
  {
    const Room room;
    room.read({a, b, c});
    const PublishReport report = room.read({}, {"/a"});
    CHECK(report.removed == 0);
    CHECK(told(room.folder) == "/b: tariff [/b /c]");
    room.read({}, {"/b"});
    CHECK(told(room.folder) == "/c: tariff");
    CHECK(room.read({}, {"/c"}).removed == 1);
    CHECK(told(room.folder).empty());
  }
  {
    const Room room;
    room.read({a, b, c});
    room.read({}, {"/b"});
    CHECK(told(room.folder) == "/a: tariff [/a /c]");
    room.read({file("/a", "steel"), file("/c", "tariff"), file("/d", "tariff")});
    CHECK(told(room.folder) == "/a: steel\n/c: tariff [/c /d]");
  }
}

TEST_CASE("joining: a file that has moved is one article") {
  const Room room;
  room.read({file("/a", "tariff")});
  const PublishReport report = room.read({file("/b", "tariff")}, {"/a"});
  CHECK(report.added + report.removed + 2 * report.replaced == 2);
  CHECK(told(room.folder) == "/b: tariff");
}

TEST_CASE("joining: an article is found by each of its paths") {
  const Room room;
  room.read({file("/a", "tariff"), file("/b", "tariff")});
  IndexReader reader = open(room.folder);
  CHECK(reader.article("/b")->id == "/a");
  CHECK_FALSE(reader.article("/c"));
}

TEST_CASE("joining: one id in two inputs is told of only where the texts differ") {
  const Room room;
  room.read({{"url", "tariff", {}, "/a"}});
  CHECK(room.read({{"url", "tariff", {}, "/b"}}).repeated.count == 0);
  CHECK(told(room.folder) == "url: tariff [/b /a]");
  CHECK(room.read({{"url", "steel", {}, "/a"}}).repeated.count == 1);
  CHECK(told(room.folder) == "url: steel [/a /b]");
}

TEST_CASE("joining: an article that others hold too and that comes as it is stays where it is") {
  const Room room;
  const TestArticle a = file("/a", "tariff"), b = file("/b", "tariff");
  room.read({a, b});
  IndexWriter writer(room.folder, {.fingerprint = test_fingerprint});
  ShardWriter shard = writer.new_shard_writer();
  Article again;
  again.id = again.path = "/a";
  again.body = "tariff";
  CHECK(shard.keep(again, "/a", 1));
  shard.finish({});
  writer.set_input_state("/a", "done");
  const PublishReport report = writer.publish();
  CHECK(report.kept == 1);
  CHECK(report.replaced == 0);
  // Nor is it lost when the other path goes.
  CHECK(writer.drop_input("/b"));
  writer.publish();
  CHECK(open(room.folder).article("/a")->body == "tariff");
  CHECK(open(room.folder).article("/a")->paths.empty());
}

}  // namespace lede::store
