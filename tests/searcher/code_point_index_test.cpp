// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/code_point_index.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede;

TEST_CASE("code points: letters of any width count as one") {
  const CodePointIndex index("aé漢🙂z");  // 1, 2, 3, 4 and 1 bytes
  CHECK(index.before(0) == 0);
  CHECK(index.before(1) == 1);
  CHECK(index.before(3) == 2);
  CHECK(index.before(6) == 3);
  CHECK(index.before(10) == 4);
  CHECK(index.before(11) == 5);
  CHECK(index.count({1, 10}) == 3);
}

TEST_CASE("code points: a number leads back to its byte") {
  const CodePointIndex index("aé漢🙂z");
  CHECK(index.byte_of(0) == 0);
  CHECK(index.byte_of(2) == 3);
  CHECK(index.byte_of(4) == 10);
  CHECK(index.byte_of(5) == 11);
  CHECK(index.byte_of(99) == 11);
}

TEST_CASE("code points: a text longer than one stride counts right") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "é";
  const CodePointIndex index(text);
  CHECK(index.before(128) == 64);
  CHECK(index.before(130) == 65);
  CHECK(index.before(2000) == 1000);
  CHECK(index.byte_of(999) == 1998);
}

TEST_CASE("code points: an empty text has none") {
  const CodePointIndex index("");
  CHECK(index.before(0) == 0);
  CHECK(index.byte_of(0) == 0);
}
