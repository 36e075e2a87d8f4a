// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/edit_distance.hpp"

#include <string_view>

#include <doctest/doctest.h>

using lede::query::code_points;
using lede::query::EditDistance;

TEST_CASE("edit distance counts inserted dropped replaced and swapped letters") {
  struct Case {
    std::string_view a, b;
    std::size_t limit, distance;
  };
  EditDistance distance;
  for (const Case& c : {
           Case{"tariff", "tariff", 2, 0},
           Case{"tarriff", "tariff", 2, 1},
           Case{"tarif", "tariff", 2, 1},
           Case{"tarifg", "tariff", 2, 1},
           Case{"traiff", "tariff", 2, 1},
           Case{"shinebaun", "sheinbaum", 3, 3},
           Case{"abcd", "badc", 2, 2},
           Case{"ca", "abc", 3, 3},  // no substring is edited twice
           Case{"méxico", "mexico", 2, 1},
           Case{"trade", "deal", 2, 3},
           Case{"", "abc", 2, 3},
           Case{"", "", 0, 0},
       }) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(distance.between(code_points(c.a), code_points(c.b), c.limit) == c.distance);
    CHECK(distance.between(code_points(c.b), code_points(c.a), c.limit) == c.distance);
  }
}

TEST_CASE("edit distance beyond the limit is the limit and one") {
  EditDistance distance;
  CHECK(distance.between(U"tariff", U"fentanyl", 1) == 2);
  CHECK(distance.between(U"tariff", U"fentanyl", 2) == 3);
}
