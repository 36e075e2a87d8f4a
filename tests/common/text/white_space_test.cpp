// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/white_space.hpp"

#include <string_view>

#include <doctest/doctest.h>

namespace lede::text {

TEST_CASE("white space: is what Unicode says it is") {
  for (const std::string_view space :
       {" ", "\t", "\n", "\r", "\v", "\f", "\u0085", "\u00A0", "\u1680", "\u2003", "\u2028",
        "\u2029", "\u202F", "\u205F", "\u3000"}) {
    CAPTURE(space);
    CHECK(white_space_at(space, 0) == space.size());
  }
  for (const std::string_view other : {"", "a", "\x1C", "é", "\u200B", "\u2060", "\u3001", "中"}) {
    CAPTURE(other);
    CHECK(white_space_at(other, 0) == 0);
  }
}

TEST_CASE("white space: is skipped and trimmed") {
  CHECK(skip_white_space(" \u3000\na b", 0) == 5);
  CHECK(skip_white_space("  ", 0) == 2);
  const std::string_view text = "\u00A0 a b\u2003\n";
  CHECK(trim_white_space(text, {0, text.size()}).in(text) == "a b");
  CHECK(trim_white_space(" \t ", {0, 3}).empty());
}

}  // namespace lede::text
