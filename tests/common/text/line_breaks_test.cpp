// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/line_breaks.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using lede::text::spaceless_breaks;

namespace {

std::string divided(std::string_view text) {
  std::string result;
  std::size_t begin = 0;
  for (const std::size_t place : spaceless_breaks(text)) {
    result += text.substr(begin, place - begin);
    result += '|';
    begin = place;
  }
  return result + std::string(text.substr(begin));
}

}  // namespace

TEST_CASE("line breaks: only scripts without spaces have some") {
  struct Case {
    std::string_view text, divided;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"trade-deal at https://example.org/a/b, México", ""},
           Case{"관세를 유예", ""},
           Case{"说，“关税”。他", "说，“关|税”。|他"},
           Case{"「良い」と 述べた", "「良|い」|と 述|べ|た"},
           Case{"ขึ้นภาษี", "ขึ้น|ภาษี"},
           Case{"US と", "US と"},
       }) {
    CAPTURE(c.text);
    CHECK(divided(c.text) == (c.divided.empty() ? c.text : c.divided));
  }
}
