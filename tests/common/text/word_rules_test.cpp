// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_rules.hpp"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "common/text/boundary_finder.hpp"
#include "tests/common/text/random_text.hpp"

namespace lede::text {
namespace {

using Words = std::vector<std::string>;

std::string news_like(std::mt19937& random) {
  constexpr std::array parts = std::to_array<std::string_view>(
      {" ", " ", " ", "a",      "B", "x", "é", "É",      "ß",      "ª", "ж",  "λ",
       "ȁ", "ʼ", "1", "2",      "½", "²", ".", ".",      "?",      ",", ";",  ":",
       "-", "–", "—", "\u00a0", "…", "“", "”", "‘",      "’",      "’", "«",  "»",
       "(", ")", "'", "%",      "€", "/", "·", "‧",      "\u2024", "&", "\t", "״",
       "°", "™", "×", "ⁿ",      "₂", "ℓ", "Ω", "\u2003", "\u2044", "@", "ŉ",  "\u2019"});
  std::string text;
  for (int i = 0; i < 16; ++i) text += parts[random() % parts.size()];
  return text;
}

Words cut_by_icu(std::string_view text) {
  BoundaryFinder finder(Boundary::word);
  finder.start(text);
  Words words;
  std::size_t begin = 0;
  while (const auto end = finder.next()) {
    words.push_back(std::string(text.substr(begin, *end - begin)) + ' ' +
                    std::to_string(finder.status() / 100));
    begin = *end;
  }
  return words;
}

Words cut_by_rules(const WordRules& rules, std::string_view text) {
  std::vector<Segment> segments;
  rules.cut(0, segments);
  Words words;
  for (const Segment& segment : segments) {
    const std::string_view status = segment.kind == SegmentKind::letters  ? " 2"
                                    : segment.kind == SegmentKind::number ? " 1"
                                                                          : " 0";
    words.push_back(std::string(segment.range.in(text)).append(status));
  }
  return words;
}

}  // namespace

TEST_CASE("word rules: words are cut as ICU cuts them and are of the same kind") {
  std::mt19937 random(20261124);
  WordRules rules;
  int cut = 0;
  for (int i = 0; i < 60'000; ++i) {
    const std::string text = news_like(random);
    CAPTURE(text);
    if (!rules.start(text)) continue;
    REQUIRE(cut_by_rules(rules, text) == cut_by_icu(text));
    ++cut;
  }
  CHECK(cut > 20'000);
}

TEST_CASE("word rules: so is what they do not leave to ICU of any script") {
  RandomText random(20261125);
  WordRules rules;
  int cut = 0;
  for (int i = 0; i < 200'000; ++i) {
    const std::string text = random.next(5);
    CAPTURE(text);
    if (!rules.start(text)) continue;
    REQUIRE(cut_by_rules(rules, text) == cut_by_icu(text));
    ++cut;
  }
  CHECK(cut > 20'000);
}

TEST_CASE("word rules: every European letter and sign is cut as ICU cuts it") {
  WordRules rules;
  for (char32_t c = 0x80; c < 0x2190; ++c) {
    std::string sign;
    append_utf8(sign, c);
    for (const std::string& text :
         {"a" + sign + "b", "1" + sign + "2", sign + sign, " " + sign + " ", "a" + sign + "1"}) {
      CAPTURE(text);
      if (rules.start(text)) REQUIRE(cut_by_rules(rules, text) == cut_by_icu(text));
    }
  }
}

TEST_CASE("word rules: marks and ends of lines and other scripts are left to ICU") {
  WordRules rules;
  for (const std::string_view text :
       {"e\u0301", "co\u00adop", "a\nb", "a_b", "中", "ก", "א", "カ"}) {
    CAPTURE(text);
    CHECK_FALSE(rules.start(text));
  }
  std::vector<Segment> none;
  CHECK(rules.start(""));
  rules.cut(0, none);
  CHECK(none.empty());
}

}  // namespace lede::text
