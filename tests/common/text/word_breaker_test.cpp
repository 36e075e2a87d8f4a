// SPDX-License-Identifier: GPL-2.0-or-later
// Where the boundaries are is tried in boundary_finder_test.cpp, on Unicode's own samples.
#include "common/text/word_breaker.hpp"

#include <string>

#include <doctest/doctest.h>

#include "tests/common/text/random_text.hpp"

namespace lede::text {
namespace {

/// Segments with their kind, white space left out.
std::string shown(std::string_view text) {
  constexpr std::string_view kinds = "LNI";  // letters, number, ideographs
  WordBreaker breaker;
  std::string all;
  for (const Segment& segment : breaker.segments(text)) {
    if (segment.kind == SegmentKind::other) continue;
    if (!all.empty()) all += ' ';
    all += kinds[static_cast<std::size_t>(segment.kind)];
    all += ':';
    all += segment.range.in(text);
  }
  return all;
}

}  // namespace

TEST_CASE("words: segments say what they are made of") {
  struct Case {
    std::string_view text, segments;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"The U.S. can't.", "L:The L:U.S L:can't"},
           Case{"$1,000.50 (5%)", "N:1,000.50 N:5"},
           Case{"G20 COVID-19", "N:G20 L:COVID N:19"},
           Case{"中国的贸易", "I:中国 I:的 I:贸易"},
           Case{"テスト", "I:テスト"},
           Case{"การค้า", "L:การ L:ค้า"},
           Case{"한국", "L:한국"},
           Case{"... — 😀", ""},
       }) {
    CAPTURE(c.text);
    CHECK(shown(c.text) == c.segments);
  }
}

TEST_CASE("words: segments follow on one another and cover random text") {
  WordBreaker breaker;
  RandomText random(6);
  for (int i = 0; i < 2'000; ++i) {
    const std::string text = random.next(40);
    std::size_t end = 0;
    for (const Segment& segment : breaker.segments(text)) {
      REQUIRE(segment.range.begin == end);
      REQUIRE(segment.range.end > end);
      end = segment.range.end;
    }
    REQUIRE(end == text.size());
  }
}

}  // namespace lede::text
