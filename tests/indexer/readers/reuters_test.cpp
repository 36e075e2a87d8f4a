// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/reuters.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::read_reuters;
using lede::indexing::Reading;

TEST_CASE("reuters: what says nothing goes and the first line is the title where there is none") {
  struct Case {
    std::string_view text, title, body;
  };
  for (const Case& c : {
           Case{"<TITLE>A</TITLE><BODY>B\n    C\n Reuter\n&#3;</BODY>", "A", "B\n    C"},
           Case{"<TITLE>A</TITLE><BODY>B REUTER&#3;</BODY>", "A", "B REUTER"},
           Case{"<TITLE>A\n  B</TITLE><BODY>C\n REUTER^M\n&#3;</BODY>", "A B", "C"},
           Case{"&#2;\n<TITLE>A</TITLE>Blah blah blah.\n&#3;", "A", ""},
           Case{"&#2;\nA\n   M-1\n Reuter\n&#3;", "A", "   M-1"},
           Case{"<TITLE>A</TITLE><DATELINE> V, Feb 2 - </DATELINE><BODY>B</BODY>", "A",
                "V, Feb 2 - B"},
       }) {
    CAPTURE(c.text);
    const Reading reading =
        read_reuters({.path = "/a",
                      .bytes = "<REUTERS NEWID=\"7\"><TOPICS><D>x</D></TOPICS><TEXT>" +
                               std::string(c.text) + "</TEXT></REUTERS>"},
                     {});
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles.front().id == "reuters-7");
    CHECK(reading.articles.front().title == c.title);
    CHECK(reading.articles.front().body == c.body);
    CHECK(reading.articles.front().topics == std::vector<std::string>{"x"});
  }
}
