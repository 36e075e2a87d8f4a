// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/glyph.hpp"

#include <string_view>

#include <doctest/doctest.h>

using namespace lede::text;

TEST_CASE("glyphs: what a terminal would obey is shown and not sent") {
  struct Case {
    char32_t code_point;
    std::string_view text;
  };
  for (const Case& c : {Case{U'\x1b', "␛"}, Case{U'\0', "␀"}, Case{U'\a', "␇"}, Case{0x7F, "␡"},
                        Case{0x9B, "�"}, Case{0x202E, "�"}, Case{0x2066, "�"}, Case{0x2028, "�"},
                        Case{0xFEFF, "�"}, Case{0xE0041, "�"}, Case{0x0600, "\u0600"},
                        Case{0xFFFD, "�"}, Case{U'a', "a"}, Case{U'é', "é"}}) {
    CAPTURE(c.text);
    CHECK(glyph(c.code_point).text == c.text);
  }
}

TEST_CASE("glyphs: columns") {
  struct Case {
    char32_t code_point;
    std::size_t columns;
  };
  for (const Case& c :
       {Case{U'a', 1}, Case{U'é', 1}, Case{U'漢', 2}, Case{U'한', 2}, Case{U'ｱ', 1}, Case{U'Ａ', 2},
        Case{U'🙂', 2}, Case{0x0301, 0}, Case{0x200B, 0}, Case{U'…', 1}, Case{U'ж', 1},
        Case{0x094D, 0}, Case{0x0E34, 0}, Case{0x1160, 0}, Case{U'。', 2}}) {
    CAPTURE(static_cast<unsigned>(c.code_point));
    CHECK(glyph(c.code_point).columns == c.columns);
  }
}

TEST_CASE("glyphs: one line has single spaces and no controls") {
  CHECK(one_line("  a\n\n b\t\u2028c \x1b[31m ") == "a b c ␛[31m");
  CHECK(one_line("a\xFF"
                 "b") == "a�b");
  CHECK(one_line(" \n ").empty());
}
