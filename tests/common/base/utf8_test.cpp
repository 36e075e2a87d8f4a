// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/base/utf8.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace std::string_view_literals;

namespace lede {

TEST_CASE("utf8: decodes the code point at a position") {
  struct Case {
    std::string_view text;
    char32_t value;
    std::size_t bytes;
  };
  for (const Case& c : {Case{"a", U'a', 1}, Case{"\x7F", U'\x7F', 1}, Case{"\u0080", U'\u0080', 2},
                        Case{"\u07FF", U'\u07FF', 2}, Case{"\u0800", U'\u0800', 3},
                        Case{"\uFFFF", U'\uFFFF', 3}, Case{"\U00010000", U'\U00010000', 4},
                        Case{"\U0010FFFF", U'\U0010FFFF', 4}, Case{"\0"sv, U'\0', 1}}) {
    CAPTURE(static_cast<unsigned>(c.value));
    const CodePoint decoded = code_point_at(c.text, 0);
    CHECK(decoded.value == c.value);
    CHECK(decoded.bytes == c.bytes);
    std::string encoded;
    append_utf8(encoded, c.value);
    CHECK(encoded == c.text);
  }
}

TEST_CASE("utf8: decodes inside a text") {
  CHECK(code_point_at("aé", 1).value == U'é');
}

TEST_CASE("utf8: replaces each invalid byte") {
  struct Case {
    std::string_view bytes, repaired;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"tariff é 中 😀", "tariff é 中 😀"},
           Case{"\x80", "\uFFFD"},                                // a continuation alone
           Case{"a\xC3", "a\uFFFD"},                              // cut off
           Case{"\xC3 b", "\uFFFD b"},                            // no continuation
           Case{"\xE2\x82 b", "\uFFFD\uFFFD b"},                  // one of two continuations
           Case{"\xC0\xAF", "\uFFFD\uFFFD"},                      // overlong slash
           Case{"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD"},            // overlong
           Case{"\xF0\x80\x80\xAF", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // overlong
           Case{"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // a surrogate
           Case{"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // beyond Unicode
           Case{"\xF5\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
           Case{"caf\xE9 au lait, s'il vous pla\xEEt", "caf\uFFFD au lait, s'il vous pla\uFFFDt"},
           Case{"12345678\xFF"
                "12345678",
                "12345678\uFFFD12345678"},
       }) {
    CAPTURE(c.repaired);
    CHECK(repair_utf8(c.bytes) == c.repaired);
    CHECK(is_valid_utf8(c.bytes) == (c.bytes == c.repaired));
    CHECK(is_valid_utf8(c.repaired));
  }
}

TEST_CASE("utf8: escapes invalid bytes so that they can be told apart") {
  struct Case {
    std::string_view bytes, escaped;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"tariff é \uFFFD", "tariff é \uFFFD"},
           Case{"caf\xE9.txt", R"(caf\xe9.txt)"},
           Case{"caf\xE8.txt", R"(caf\xe8.txt)"},
           Case{R"(caf\xe9.txt)", R"(caf\x5cxe9.txt)"},
           Case{R"(a\b\\x)", R"(a\b\\x5cx)"},
           Case{"\xE2\x82", R"(\xe2\x82)"},
       }) {
    CAPTURE(c.escaped);
    CHECK(escape_invalid_utf8(c.bytes) == c.escaped);
    CHECK(unescape_invalid_utf8(c.escaped) == c.bytes);
  }
}

TEST_CASE("utf8: counts code points") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("abc") == 3);
  CHECK(count_code_points("é中😀") == 3);
}

TEST_CASE("utf8: goes down to a code point's start") {
  struct Case {
    std::size_t position, floor;
  };
  for (const Case& c :
       {Case{0, 0}, Case{1, 1}, Case{2, 1}, Case{3, 1}, Case{4, 4}, Case{5, 5}, Case{99, 5}}) {
    CAPTURE(c.position);
    CHECK(floor_to_code_point("a中b", c.position) == c.floor);
  }
  CHECK(floor_to_code_point("", 3) == 0);
}

TEST_CASE("utf8: cuts no code point in two") {
  struct Case {
    std::size_t max_bytes;
    std::string_view start;
  };
  for (const Case& c : {Case{0, ""}, Case{1, "a"}, Case{3, "a"}, Case{4, "a中"}, Case{9, "a中b"}}) {
    CAPTURE(c.max_bytes);
    CHECK(truncate_utf8("a中b", c.max_bytes) == c.start);
  }
}

}  // namespace lede
