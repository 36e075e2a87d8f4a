// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stop_words.hpp"

#include <doctest/doctest.h>

namespace lede::text {

TEST_CASE("stop words: each language has its own") {
  struct Case {
    std::string_view word, language;
  };
  for (const Case& c : {
           Case{"the", "en"},  Case{"what", "en"},       Case{"which", "en"},
           Case{"been", "en"}, Case{"should", "en"},     Case{"must", "en"},
           Case{"such", "en"}, Case{"both", "en"},       Case{"dont", "en"},
           Case{"cant", "en"}, Case{"its", "en"},        Case{"us", "en"},
           Case{"a", "en"},    Case{"yourselves", "en"}, Case{"tambien", "es"},
           Case{"mas", "es"},  Case{"meme", "fr"},       Case{"etait", "fr"},
           Case{"fur", "de"},  Case{"uber", "de"},       Case{"perche", "it"},
           Case{"piu", "it"},  Case{"nao", "pt"},        Case{"tambem", "pt"},
       }) {
    CAPTURE(c.word);
    CHECK(is_stop_word(c.word, c.language));
  }
}

TEST_CASE("stop words: words that say something are none") {
  for (const std::string_view word :
       {"state", "new", "year", "trade", "said", "war", "die", "son", "un", "", "zzz"}) {
    CAPTURE(word);
    CHECK_FALSE(is_stop_word(word, "en"));
  }
}

TEST_CASE("stop words: other languages leave out what means something in English") {
  struct Case {
    std::string_view word, language;
  };
  for (const Case& c :
       {Case{"war", "de"}, Case{"die", "de"}, Case{"man", "de"}, Case{"hat", "de"},
        Case{"will", "de"}, Case{"sin", "es"}, Case{"son", "fr"}, Case{"car", "fr"},
        Case{"pour", "fr"}, Case{"state", "it"}, Case{"come", "it"}, Case{"era", "pt"}}) {
    CAPTURE(c.word);
    CHECK_FALSE(is_stop_word(c.word, c.language));
  }
}

TEST_CASE("stop words: a language without a list has none") {
  CHECK_FALSE(is_stop_word("the", "xx"));
  CHECK_FALSE(is_stop_word("the", ""));
}

}  // namespace lede::text
