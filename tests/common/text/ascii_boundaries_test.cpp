// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/ascii_boundaries.hpp"

#include <array>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "common/text/boundary_finder.hpp"

namespace lede::text {
namespace {

/// Text of what has rules of its own, now and then with what is not ASCII.
std::string random_text(std::mt19937& random, std::string_view letters, double others) {
  constexpr std::array other{
      std::to_array<std::string_view>({"é", "’", "”", "\u00a0", "\u2003", "\u0301", "\u200d", "中",
                                       "ก", "\v", "\u2028", "\r\n", "_"})};
  std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1),
      one(0, other.size() - 1);
  std::bernoulli_distribution is_other(others);
  std::string text;
  for (int i = 0; i < 24; ++i) {
    if (is_other(random)) {
      text += other[one(random)];
    } else {
      text += letters[letter(random)];
    }
  }
  return text;
}

std::vector<std::string> cut_by_icu(Boundary boundary, std::string_view text) {
  BoundaryFinder finder(boundary);
  finder.start(text);
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (const auto end = finder.next()) {
    parts.emplace_back(text.substr(begin, *end - begin));
    if (boundary == Boundary::word) parts.back() += " " + std::to_string(finder.status() / 100);
    begin = *end;
  }
  return parts;
}

}  // namespace

TEST_CASE("ascii boundaries: words are cut as ICU cuts them and are of the same kind") {
  std::mt19937 random(20261124);
  WordBreaker breaker;
  for (int i = 0; i < 40'000; ++i) {
    const std::string text = random_text(random, "  aB1.,;:'\"-%/&x\t\n\r", i % 2 == 0 ? 0.0 : 0.1);
    CAPTURE(text);
    std::vector<std::string> parts;
    for (const Segment& segment : breaker.segments(text)) {
      const int status = segment.kind == SegmentKind::letters      ? 2
                         : segment.kind == SegmentKind::number     ? 1
                         : segment.kind == SegmentKind::ideographs ? 4
                                                                   : 0;
      parts.push_back(std::string(segment.range.in(text)) + " " + std::to_string(status));
    }
    const std::vector<std::string> expected = cut_by_icu(Boundary::word, text);
    CAPTURE(fmt::format("{}", fmt::join(parts, "|")));
    CAPTURE(fmt::format("{}", fmt::join(expected, "|")));
    REQUIRE(parts == expected);
  }
}

TEST_CASE("ascii boundaries: sentences end where ICU ends them") {
  std::mt19937 random(20261125);
  for (int i = 0; i < 40'000; ++i) {
    const std::string text = random_text(random, "   aB1..?!,;:'\"()-%_x", 0.0);
    CAPTURE(text);
    REQUIRE(has_ascii_sentences(text));
    std::vector<std::string> sentences;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = ascii_sentence_end(text, begin);
      sentences.push_back(text.substr(begin, end - begin));
      begin = end;
    }
    REQUIRE(sentences == cut_by_icu(Boundary::sentence, text));
  }
}

TEST_CASE("ascii boundaries: other text and control characters are left to ICU") {
  CHECK(ascii_end("plain words", 0) == 11);
  CHECK(ascii_end("plain caf\u00e9 words", 0) == 6);
  CHECK(ascii_end("two\nlines\tof", 0) == 12);
  CHECK(other_end("plain caf\u00e9 words", 6) == 12);
  CHECK(other_end("caf\u00e9 bar words", 0) == 6);
  CHECK_FALSE(has_ascii_sentences("a\nb"));
  CHECK_FALSE(has_ascii_sentences("caf\u00e9"));
}

}  // namespace lede::text
