// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/lede.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede::text;

namespace {

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "word ";
  return text + ".";
}

}  // namespace

TEST_CASE("record builder: a summary is an opening whatever its white space and ellipsis") {
  CHECK(is_opening_of("One  two", "One\ntwo three"));
  CHECK(is_opening_of("One two…", "One two three"));
  CHECK(is_opening_of("One two [...] ", "One two three"));
  CHECK(is_opening_of("", "One"));
  CHECK_FALSE(is_opening_of("One three", "One two three"));
  CHECK_FALSE(is_opening_of("One two", "One"));
  CHECK_FALSE(is_opening_of("One", ""));
  CHECK_FALSE(is_opening_of("A tax ", "A taxation bill"));
  CHECK(is_opening_of("A tax…", "A taxation bill"));
  CHECK(is_opening_of("A tax", "A tax—and a bill"));
}

TEST_CASE("lede: it is the paragraphs that hold the first fifty words") {
  Analyzer analyzer;
  struct Case {
    std::string body;
    Position end;
  };
  for (const Case& c : {
           Case{words(10), 11},
           Case{words(60) + "\n\n" + words(5), 61},
           Case{words(49) + "\n\n" + words(5) + "\n\n" + words(5), 50 + paragraph_gap + 5},
           Case{words(50) + "\n\n" + words(5), 51},
           Case{words(30) + words(30) + "\n\n" + words(5), 61},
       }) {
    CAPTURE(c.body);
    CHECK(lede_end(analyzer.analyze(c.body)) == c.end);
  }
  CHECK(lede_end(analyzer.analyze("")) == 1);
  CHECK(lede_end(analyzer.analyze("…", 7)) == 7);
}
