// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/apostrophe.hpp"

#include <string_view>

#include <doctest/doctest.h>

namespace lede::text {

TEST_CASE("apostrophes: what counts of a word") {
  struct Case {
    std::string_view word, rest;
  };
  for (const Case& c : {
           Case{"Trump", "Trump"},
           Case{"Trump's", "Trump"},
           Case{"Trump’s", "Trump"},
           Case{"TRUMP’S", "TRUMP"},
           Case{"we’ll", "we"},
           Case{"don't", "don't"},
           Case{"O'Doyle", "O'Doyle"},
           Case{"O'Doyle's", "O'Doyle"},
           Case{"l’accord", "accord"},
           Case{"Dell'Economia", "Economia"},
           Case{"l’OTAN’s", "OTAN"},
           Case{"d's", "d"},
           Case{"rock'n'roll", "rock'n'roll"},
           Case{"", ""},
       }) {
    CAPTURE(c.word);
    CHECK(without_clitics(c.word, {0, c.word.size()}).in(c.word) == c.rest);
  }
}

TEST_CASE("apostrophes: a possessive may come late") {
  CHECK(is_late_possessive("1990's", 4, {5, 6}));
  CHECK(is_late_possessive("U.S.’S", 4, {7, 8}));
  CHECK_FALSE(is_late_possessive("1990 's", 4, {6, 7}));
  CHECK_FALSE(is_late_possessive("1990's", 4, {4, 6}));
  CHECK_FALSE(is_late_possessive("1990't", 4, {5, 6}));
}

}  // namespace lede::text
