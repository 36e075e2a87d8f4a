// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/caret.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using lede::query::caret;
using lede::query::Diagnostic;

TEST_CASE("caret: the place is marked under the query") {
  struct Case {
    std::string_view query;
    lede::ByteRange range;
    std::string_view shown;
  };
  for (const Case& c : {
           Case{"autor:smith", {0, 6}, "autor:smith\n^^^^^^"},
           Case{"a w/5 b", {2, 5}, "a w/5 b\n  ^^^"},
           Case{"México w/5 b", {8, 11}, "México w/5 b\n       ^^^"},
           Case{"贸易 a*", {7, 9}, "贸易 a*\n     ^^"},
           Case{"a\tb\x1B[31m", {2, 3}, "a␉b␛[31m\n  ^"},
           Case{"a\xFF"
                "b",
                {2, 3},
                "a\xEF\xBF\xBD"
                "b\n  ^"},
           Case{"a", {0, 0}, ""},
           Case{"a", {3, 4}, ""},
       }) {
    CAPTURE(c.query);
    Diagnostic diagnostic;
    diagnostic.range = c.range;
    CHECK(caret(c.query, diagnostic) == c.shown);
  }
}

TEST_CASE("caret: of a long query only what is around the place is shown") {
  const std::string query = std::string(200, 'x') + " w/5 " + std::string(200, 'y');
  Diagnostic diagnostic;
  diagnostic.range = {201, 204};
  CHECK(caret(query, diagnostic) == "..." + std::string(29, 'x') + " w/5 " + std::string(40, 'y') +
                                        "...\n" + std::string(33, ' ') + "^^^");
}
