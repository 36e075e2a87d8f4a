// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/small_operators.hpp"

#include <string_view>

#include <doctest/doctest.h>

#include "searcher/query/lexer.hpp"

using namespace lede::query;

TEST_CASE("small operators: in a short query they are told from words") {
  struct Case {
    std::string_view typed, told;
  };
  for (const Case& c : {
           Case{"tariff not quota", "not in small letters is read as a word"},
           Case{"not quota", "not in small letters is read as a word"},
           Case{"tariff and \"trade deal\"", "and in small letters is read as a word"},
           Case{"tariff near quota", "near in small letters is read as a word"},
           Case{"tariff adj quota", "adj in small letters is read as a word"},
           Case{"tariff same quota", "same in small letters is read as a word"},
           Case{"near quota", ""},
           Case{"tariff and", ""},
           Case{"tariff NOT quota", ""},
           Case{"tariff or quota", ""},
           Case{"trade and industry in mexico", ""},
           Case{"+tariff and quota", ""},
       }) {
    CAPTURE(c.typed);
    const auto warning = small_operator(lex(c.typed).lexemes);
    CHECK((warning ? warning->message : "") == c.told);
  }
}
