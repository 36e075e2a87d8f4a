// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/capital_words.hpp"

#include <doctest/doctest.h>

namespace lede::text {

TEST_CASE("capitals: distinguish initialisms that are words too") {
  for (const std::string_view word :
       {"us", "who", "it", "or", "ice", "aids", "salt", "start", "un"}) {
    CAPTURE(word);
    CHECK(capitals_distinguish(word));
  }
  for (const std::string_view word : {"", "a", "i", "nato", "dea", "trade", "state"}) {
    CAPTURE(word);
    CHECK_FALSE(capitals_distinguish(word));
  }
}

TEST_CASE("capitals: say nothing where fewer than a tenth of the letters are small") {
  struct Case {
    std::string_view paragraph;
    bool shouted;
  };
  for (const Case& c : {
           Case{"WHO", false},
           Case{"WHO 2024", false},
           Case{"TELL US", true},
           Case{"BREAKING NEWS FROM McLEAN", true},
           Case{"TELL us", false},
           Case{"ПРАВДА US", true},
           Case{"правда US", false},
           Case{"US 中国和美国", false},
       }) {
    CAPTURE(c.paragraph);
    WordBreaker words;
    PieceCutter cutter;
    CHECK(is_shouted(c.paragraph, cutter.pieces(c.paragraph, words.segments(c.paragraph))) ==
          c.shouted);
  }
}

}  // namespace lede::text
