// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json.hpp"

#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "indexer/chunk_cutter.hpp"
#include "indexer/readers/format.hpp"

using lede::indexing::begins_with_json;
using lede::indexing::Chunk;
using lede::indexing::ChunkCutter;
using lede::indexing::format_named;
using lede::indexing::KeyMap;
using lede::indexing::max_article_bytes;
using lede::indexing::Piece;
using lede::indexing::read_json;
using lede::indexing::Reading;

namespace {

Reading read(std::string_view json, std::string_view renames = {}) {
  return read_json({.path = "/a.json", .bytes = std::string(json)}, KeyMap(renames));
}

/// Titles and rejections, in order.
std::string told(const Reading& reading) {
  std::string text;
  for (const lede::Article& article : reading.articles) {
    text += article.path + " " + article.title + "\n";
  }
  for (const auto& rejection : reading.rejections) {
    text += to_string(rejection.place) + " " + rejection.reason + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("json: articles have the number of their record and rejections their line") {
  CHECK(
      told(read("[\n{\"title\":\"a\"},\n{\n\"x\":1},\n7,{\"headline\":\"d\"}]")) ==
      "/a.json#1 a\n/a.json#4 d\n/a.json:3 neither title nor body\n/a.json:5 not a JSON object\n");
}

TEST_CASE("json: a chunk counts on from those before it") {
  const Chunk chunk{.path = "/a.json",
                    .bytes = ",\n{\"title\":\"a\"},\n{\"title\":\"b}\n]",
                    .first_line = 70,
                    .first_record = 7};
  CHECK(told(read_json(chunk, KeyMap())) ==
        "/a.json#7 a\n/a.json:72 bad JSON: a string is not closed\n");
}

TEST_CASE("json: a list of an unknown name is named") {
  CHECK(told(read(R"({"took":1,"tags":["a"],"nodes":[{"title":"T"}]})")) ==
        "/a.json:1 neither title nor body; what its list \"nodes\" holds is not looked into\n");
}

TEST_CASE("json: an object that goes on for longer than is looked at may be a wrapper") {
  const std::string filler(5000, 'x');
  const auto begins = [](const std::string& json) {
    return begins_with_json(std::string_view(json).substr(0, lede::indexing::head_bytes));
  };
  CHECK(begins(R"({"status":"ok","query":")" + filler + R"(","articles":[{"title":"T"}]})"));
  CHECK_FALSE(begins(R"({"title":"T","body":")" + filler + "\"}\n"));
  CHECK_FALSE(begins(R"({"title":"T","text":")" + filler + "\"}\n"));
}

TEST_CASE("json: keys can be renamed and what Elasticsearch wraps is unwrapped") {
  CHECK(told(read(R"([{"name":"T"}])", "title=name")) == "/a.json#1 T\n");
  CHECK(told(read(R"({"hits":{"hits":[{"_id":"1","_source":{"title":"T"}}]}})")) ==
        "/a.json#1 T\n");
}

TEST_CASE("json: hostile nesting is rejected") {
  CHECK(told(read("[{\"title\":" + std::string(1'000'000, '[') + "}]")) == "/a.json:1 bad JSON\n");
  std::string closed = "[{\"title\":" + std::string(100'000, '[');
  closed += std::string(100'000, ']') + "},{\"title\":\"b\"}]";
  CHECK(told(read(closed)) == "/a.json#2 b\n/a.json:1 bad JSON: nested too deep\n");
}

TEST_CASE("json: it is told from JSON Lines and from JSON Feed") {
  struct Case {
    std::string_view head;
    bool is_json;
  };
  for (const Case& c : {
           Case{"[{\"title\":\"a\"}]", true},
           Case{"\xEF\xBB\xBF\r\n[\r\n  {", true},
           Case{"{\n  \"title\": \"a\"", true},
           Case{"{ \"title\": \"a\",\n  \"body\"", true},
           Case{"{\"status\":\"ok\",\"articles\":[{\"title\":\"a\"}]}\n", true},
           Case{"{\"title\":\"a\"}\n{\"title\":\"b\"}", false},
           Case{"{\"title\":\"a\"}", false},
           Case{"{\"title\":\"a\"\n{\"title\":\"b\"}\n", false},
           Case{"{\"title\":\"a line that is longer than the head", false},
           Case{"{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1}]}", false},
           Case{"[1,2]", false},
           Case{"[Update] The strike", false},
           Case{"{{< img >}}", false},
           Case{"", false},
           Case{"[", false},
       }) {
    CAPTURE(c.head);
    CHECK(begins_with_json(c.head) == c.is_json);
  }
}

TEST_CASE("json: a long list is read in chunks and one that is too long is left out") {
  std::string json = "{\"articles\":[\n";
  for (int i = 1; i <= 9000; ++i) {
    json += "{\"title\":\"number " + std::to_string(i) + "\",\"body\":\"" + std::string(80, 'x') +
            "\"},\n";
  }
  json += "{\"title\":\"" + std::string(max_article_bytes + 2 * ChunkCutter::chunk_bytes, 'x') +
          "\"},\n{\"title\":\"last\"}]}";
  std::istringstream stream(json);
  ChunkCutter cutter(stream, {.path = "/a.json"}, *format_named("json"));
  std::size_t chunks = 0;
  std::size_t articles = 0;
  std::string rejections;
  std::string last;
  while (const std::optional<Piece> piece = cutter.next()) {
    ++chunks;
    for (const auto& rejection : piece->rejections) rejections += to_string(rejection.place);
    const Reading reading = read_json(piece->chunk, KeyMap());
    articles += reading.articles.size();
    if (!reading.articles.empty()) last = reading.articles.back().path;
    CHECK(reading.rejections.empty());
  }
  CHECK(chunks > 3);
  CHECK(articles == 9001);
  CHECK(rejections == "/a.json:9001");
  CHECK(last == "/a.json#9002");
}
