// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/normalizer.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "common/base/utf8.hpp"

namespace lede::text {

TEST_CASE("normalizer: folds case and the diacritics of Latin and Greek") {
  struct Case {
    std::string_view word, normal;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"Tariffs", "tariffs"},
           Case{"G20", "g20"},
           Case{"México", "mexico"},
           Case{"Me\u0301xico", "mexico"},  // decomposed
           Case{"Straße", "strasse"},
           Case{"STRAẞE", "strasse"},
           Case{"Łódź", "lodz"},
           Case{"Ærø", "aero"},
           Case{"Œuvre", "oeuvre"},
           Case{"Đorđe", "dorde"},
           Case{"Þórður", "thordur"},
           Case{"Ħamrun", "hamrun"},
           Case{"İstanbul", "istanbul"},
           Case{"ISPARTA", "isparta"},
           Case{"ısparta", "isparta"},
           Case{"Șerban", "serban"},
           Case{"Việt", "viet"},
           Case{"Nguyễn", "nguyen"},
           Case{"Əliyev", "aliyev"},
           Case{"Αθήνα", "αθηνα"},
           Case{"ΟΔΟΣ", "οδοσ"},
           Case{"οδος", "οδοσ"},
           Case{"x\u0302\u0323", "x"},  // marks that compose with nothing
       }) {
    CAPTURE(c.word);
    CHECK(normalize(c.word) == c.normal);
  }
}

TEST_CASE("normalizer: keeps the marks that make another letter") {
  struct Case {
    std::string_view word, normal;
  };
  for (const Case& c : {
           Case{"Йод", "йод"},
           Case{"И\u0306од", "йод"},
           Case{"Киї\u0432", "київ"},
           Case{"ёлка", "елка"},  // written with and without the dots
           Case{"Е\u0308лка", "елка"},
           Case{"が", "が"},
           Case{"か\u3099", "が"},
           Case{"ﾊﾞｽ", "バス"},
           Case{"한국", "한국"},
           Case{"हिन्दी", "हिन्दी"},
           Case{"ไทย", "ไทย"},
           Case{"ที่นี่", "ที่นี่"},
           Case{"مُحَمَّد", "مُحَمَّد"},
           Case{"שָׁלוֹם", "שָׁלוֹם"},
       }) {
    CAPTURE(c.word);
    CHECK(normalize(c.word) == c.normal);
  }
}

TEST_CASE("normalizer: makes compatibility characters plain and drops what is not seen") {
  struct Case {
    std::string_view word, normal;
  };
  for (const Case& c : {
           Case{"ﬁscal", "fiscal"},
           Case{"Ｔａｒｉｆｆ", "tariff"},
           Case{"５０", "50"},
           Case{"x²", "x2"},
           Case{"№", "no"},
           Case{"Ⅷ", "viii"},
           Case{"co\u00ADop", "coop"},        // soft hyphen
           Case{"co\u200Bop", "coop"},        // zero width space
           Case{"می\u200Cخواهم", "میخواهم"},  // zero width non-joiner
           Case{"\uFEFFword\u2060", "word"},
           Case{"\u00AD", ""},
           Case{"coŀlega", "collega"},
       }) {
    CAPTURE(c.word);
    CHECK(normalize(c.word) == c.normal);
  }
}

TEST_CASE("normalizer: straightens apostrophes") {
  for (const std::string_view word : {"don't", "don’t", "don‘t", "donʼt", "don‛t", "don＇t"}) {
    CAPTURE(word);
    CHECK(normalize(word) == "don't");
  }
}

TEST_CASE("normalizer: a word of plain letters comes out as one with others would") {
  // The last letter is beyond the table of plain letters, so the long way is taken.
  for (char32_t letter = 1; letter < 0x250; ++letter) {
    std::string word;
    append_utf8(word, letter);
    CAPTURE(static_cast<unsigned>(letter));
    CHECK(normalize(word + "k") + "я" == normalize(word + "kя"));
    CHECK(normalize("k" + word) + "я" == normalize("k" + word + "я"));
  }
}

TEST_CASE("normalizer: makes keywords of whole values") {
  struct Case {
    std::string_view value, keyword;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"Drug-Policy", "drug policy"},
           Case{"drug_policy", "drug policy"},
           Case{"  Harbor \t\n Wire ", "harbor wire"},
           Case{"Le\u00A0Monde", "le monde"},
           Case{"North\u2011South", "north south"},
           Case{"El País", "el pais"},
           Case{"--", ""},
           Case{"Zürich--Basel", "zurich basel"},
       }) {
    CAPTURE(c.value);
    CHECK(normalize_keyword(c.value) == c.keyword);
  }
}

}  // namespace lede::text
