// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/trec.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::Article;
using lede::indexing::read_trec;
using lede::indexing::Reading;

namespace {

Reading read(std::string_view sgml) {
  return read_trec({.path = "/a", .bytes = std::string(sgml)}, {});
}

}  // namespace

TEST_CASE("trec: each agency's elements say the same of an article") {
  struct Case {
    std::string_view sgml, title, body, author;
  };
  for (const Case& c : {
           Case{"<HEAD>A</HEAD><BYLINE>By B C</BYLINE><TEXT>\n   T\n</TEXT>", "A", "   T", "B C"},
           Case{"<HEADLINE><P>\nA\nB\n</P></HEADLINE><TEXT><P>\nT\n</P><P>\nU\n</P></TEXT>", "A B",
                "T\n\nU", ""},
           Case{"<HL> A\n ----\n By B C </HL><LP> L </LP><TEXT>T</TEXT>", "A", "L\n\nT", "B C"},
           Case{"<HEADLINE>FT  02 JUN 92 / A</HEADLINE><TEXT>T</TEXT>", "A", "T", ""},
           Case{"<BODY><HEADLINE>A</HEADLINE><TEXT>T</TEXT></BODY>", "A", "T", ""},
           Case{"<DATE>920602<TITLE>A</TITLE><TEXT>T</TEXT>", "A", "T", ""},
           Case{"<TITLE>A<TEXT>T</TEXT>", "A", "T", ""},
           Case{"<DATELINE>V</DATELINE><TI>A</TI><TEXT>T <F P=1>x</F></TEXT>", "A", "V - T x", ""},
           Case{"<PAGE>7</PAGE><TITLE>A</TITLE>loose", "A", "loose", ""},
       }) {
    CAPTURE(c.sgml);
    const Reading reading = read("<DOC>" + std::string(c.sgml) + "</DOC>");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles.front().title == c.title);
    CHECK(reading.articles.front().body == c.body);
    CHECK(reading.articles.front().author == c.author);
    CHECK(reading.articles.front().path == "/a#1");
  }
}

TEST_CASE("trec: tags that are opened a million times are borne") {
  std::string sgml = "<DOC>";
  for (int i = 0; i < 300'000; ++i) sgml += "<TEXT></X>";
  CHECK(read(sgml + "last</DOC>").articles.size() == 1);
}
