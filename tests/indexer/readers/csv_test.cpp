// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/csv.hpp"

#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "indexer/chunk_cutter.hpp"
#include "indexer/readers/format.hpp"

using lede::Article;
using lede::indexing::begins_with_csv;
using lede::indexing::ChunkCutter;
using lede::indexing::format_named;
using lede::indexing::KeyMap;
using lede::indexing::Piece;
using lede::indexing::read_chunk;
using lede::indexing::read_csv;
using lede::indexing::Reading;

namespace {

Reading read(std::string_view header, std::string_view rows, std::string_view renames = {}) {
  lede::indexing::ReadingOptions options;
  options.keys = KeyMap(renames);
  return read_csv({.path = "/a.csv",
                   .bytes = std::string(rows),
                   .first_line = 2,
                   .header = std::string(header)},
                  options);
}

/// The only rejection.
std::string rejection(const Reading& reading) {
  if (reading.rejections.size() != 1) return "not one";
  return to_string(reading.rejections.front().place) + " " + reading.rejections.front().reason;
}

}  // namespace

TEST_CASE("csv: names of exports are understood in any case") {
  const Reading reading =
      read("HEADLINE,Publication Title,Pub_Date,By-line,Full Text,Subject,Document URL,Pages\n",
           "T,S,2025-02-03,A,B,x; y,https://example.org/a,7\n");
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles.front();
  CHECK(article.title == "T");
  CHECK(article.source == "S");
  CHECK(article.published == "2025-02-03");
  CHECK(article.author == "A");
  CHECK(article.body == "B");
  CHECK(article.topics == std::vector<std::string>{"x", "y"});
  CHECK(article.url == "https://example.org/a");
  CHECK(article.path == "/a.csv#1");
}

TEST_CASE("csv: columns can be renamed and what is renamed is read from that column alone") {
  const Reading reading = read("Schlagzeile;Title\n", "S;T\n", "title=Schlagzeile");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().title == "S");
}

TEST_CASE("csv: a header that names no article is one rejection that says how to go on") {
  CHECK(rejection(read("Nr,Autor\n", "1,a\n2,b\n")) ==
        "/a.csv the first row (\"Nr\", \"Autor\") names no title and no text: add a header, or "
        "name its columns with "
        "--map title=THEIRS,body=THEIRS");
  CHECK(rejection(read("a,b,c,d,e,f,g,h,i,j,k,l,m\n", "1\n")) ==
        "/a.csv the first row (\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", "
        "\"h\", \"i\", \"j\", \"k\", \"l\", ...) names no title and no text: add a header, or name "
        "its columns with --map title=THEIRS,body=THEIRS");
}

TEST_CASE("csv: rows that are too long or not closed are rejected and short ones are kept") {
  CHECK(rejection(read("title,body\n", "a,b\nc,d,e\n")) ==
        "/a.csv:3 3 fields where the header names 2");
  CHECK(rejection(read("title,body\n", "a,\"b\nc,d\n")) == "/a.csv:2 a quote is not closed");
  CHECK(rejection(read("title,date\n", "a,\n,2025-01-01\n")) == "/a.csv:3 neither title nor body");
  CHECK(read("title,body\n", "a,b,,\n,,\n\n").rejections.empty());

  const Reading reading = read("title,body,date\n", "a,b\n");
  CHECK(reading.articles.size() == 1);
  REQUIRE(reading.notes.size() == 1);
  CHECK(reading.notes.front().text == "2 fields where the header names 3");
}

TEST_CASE("csv: a table is known by two columns of an article") {
  struct Case {
    std::string_view head;
    bool is_csv;
  };
  for (const Case& c : {
           Case{"title,body\n", true},
           Case{"\xEF\xBB\xBF\"Headline\";\"Date\";x\r\n", true},
           Case{"sep=;\nTitle;Date\n", true},
           Case{"title\n", false},
           Case{"date,source\n", false},
           Case{"Title, a word and another\n", false},
           Case{"", false},
       }) {
    CAPTURE(c.head);
    CHECK(begins_with_csv(c.head) == c.is_csv);
  }
}

TEST_CASE("csv: a long table is read in chunks that count on") {
  std::string table = "sep=;\r\nid;title;body\r\n";
  for (int i = 1; i <= 9000; ++i) {
    table += std::to_string(i) + ";T;\"" + std::string(60, 'x') + "\r\ny\"\r\n";
  }
  table += "9001;T";
  std::istringstream stream(table);
  ChunkCutter cutter(stream, {.path = "/a.csv"}, *format_named("csv"));
  std::size_t chunks = 0;
  std::size_t articles = 0;
  std::size_t misnumbered = 0;
  std::string warnings;
  while (const std::optional<Piece> piece = cutter.next()) {
    ++chunks;
    const Reading reading = read_chunk(*format_named("csv"), piece->chunk, {});
    for (const Article& article : reading.articles) {
      if (article.path != "/a.csv#" + article.id) ++misnumbered;
    }
    for (const auto& note : reading.notes) warnings += to_string(note.place) + " " + note.text;
    articles += reading.articles.size();
  }
  CHECK(chunks > 2);
  CHECK(articles == 9001);
  CHECK(misnumbered == 0);
  CHECK(warnings == "/a.csv:18003 2 fields where the header names 3");
}
