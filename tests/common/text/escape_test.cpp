// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/escape.hpp"

#include <string_view>

#include <doctest/doctest.h>

using namespace lede::text;

TEST_CASE("escape: text of several lines keeps its line feeds and tabs") {
  const std::string text = "a\tb\nc\rd \\u000a \\ \x1b";
  CHECK(escaped_text(text) == "a\tb\nc\\u000dd \\u005cu000a \\ \\u001b");
  CHECK(unescaped_id(escaped_text(text)) == text);
}

TEST_CASE("escape: ids stay as they are but for what would break or turn a line") {
  struct Case {
    std::string_view id, line, word;
  };
  for (const Case& c : {
           Case{"my news/a", "my news/a", "my\\u0020news/a"},
           Case{"a\nb\tc", "a\\u000ab\\u0009c", "a\\u000ab\\u0009c"},
           Case{"https://é.org/a%20b", "https://é.org/a%20b", "https://é.org/a%20b"},
           Case{"x\u202Ey\u009B", "x\\u202ey\\u009b", "x\\u202ey\\u009b"},
           Case{"a\u3000b\u00A0c", "a\u3000b\u00A0c", "a\\u3000b\u00A0c"},
           Case{"C:\\users\\u12", "C:\\users\\u12", "C:\\users\\u12"},
           Case{"\\u000a", "\\u005cu000a", "\\u005cu000a"},
           Case{"\\\n", "\\\\u000a", "\\\\u000a"},
           Case{"\U000E0041", "\\udb40\\udc41", "\\udb40\\udc41"},
           Case{"\\ud83d", "\\u005cud83d", "\\u005cud83d"},
           Case{"", "", ""},
       }) {
    CAPTURE(c.id);
    CHECK(escaped_id(c.id) == c.line);
    CHECK(escaped_word(c.id) == c.word);
    CHECK(unescaped_id(c.line) == c.id);
    CHECK(unescaped_id(c.word) == c.id);
  }
}

TEST_CASE("escape: what is no escape stays when it is undone") {
  for (const std::string_view text : {"\\u00g0", "\\u12", "\\", "\\ud83d\\u0041x", "\\udc41"}) {
    CAPTURE(text);
    CHECK(unescaped_id(text).substr(0, 2) == text.substr(0, 2));
  }
}

TEST_CASE("escape: JSON says the same without what a terminal would obey") {
  CHECK(escaped_json("{\"a\":\"\u202Eb\u009B\u2028\x7F é\uFFFD\u200D\"}") ==
        "{\"a\":\"\\u202eb\\u009b\\u2028\\u007f é\uFFFD\u200D\"}");
}
