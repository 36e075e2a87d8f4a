// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/snowball_stemmer.hpp"

#include <string>

#include <doctest/doctest.h>

namespace lede::store {

TEST_CASE("stemmer: stems by language and leaves digits and unknown languages alone") {
  struct Case {
    std::string_view word, language, stem;
  };
  SnowballStemmer stemmer;
  for (const Case& c : {Case{"tariffs", "en", "tariff"}, Case{"negotiating", "en", "negoti"},
                        Case{"aranceles", "es", "arancel"}, Case{"gouvernements", "fr", "gouvern"},
                        Case{"zolle", "de", "zoll"}, Case{"tariffs", "xx", "tariffs"},
                        Case{"tariffs", "", "tariffs"}, Case{"covid19s", "en", "covid19s"},
                        Case{"25%", "en", "25%"}}) {
    CAPTURE(c.word);
    CAPTURE(c.language);
    CHECK(std::string(stemmer.stem(c.word, c.language)) == c.stem);
    CHECK(std::string(stemmer.stem(c.word, c.language)) == c.stem);  // from the cache
  }
}

}  // namespace lede::store
