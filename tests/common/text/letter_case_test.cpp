// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/letter_case.hpp"

#include <doctest/doctest.h>

using lede::text::letter_case;
using lede::text::LetterCase;

TEST_CASE("letter case: of words") {
  struct Case {
    std::string_view word;
    LetterCase letters;
  };
  for (const Case& c : {
           Case{"", LetterCase::none},
           Case{"—", LetterCase::none},
           Case{"2025", LetterCase::none},
           Case{"北京", LetterCase::none},
           Case{"city", LetterCase::small},
           Case{"(élite)", LetterCase::small},
           Case{"Mexico", LetterCase::capitalised},
           Case{"“Étienne", LetterCase::capitalised},
           Case{"O'Brien", LetterCase::capitalised},
           Case{"PARIS", LetterCase::capitals},
           Case{"SAINT-ÉVRARD", LetterCase::capitals},
           Case{"МОСКВА", LetterCase::capitals},
           Case{"D.C.", LetterCase::capitals},
           Case{"dpa-AFX", LetterCase::mixed},
       }) {
    CAPTURE(c.word);
    CHECK(letter_case(c.word) == c.letters);
  }
}
