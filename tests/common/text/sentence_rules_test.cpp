// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sentence_rules.hpp"

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

using Sentences = std::vector<std::string>;

std::string news_like(std::mt19937& random) {
  constexpr std::array parts = std::to_array<std::string_view>(
      {" ", " ", " ", " ", "a", "B",  "x",      "é",      "É", "ß",  "ª", "中",
       "ж", "Ж", "1", "٣", ".", ".",  ".",      "?",      "!", "。", "‼", "…",
       ",", ";", ":", "-", "–", "—",  "\u00a0", "\u2003", "“", "”",  "‘", "’",
       "«", "»", "(", ")", "'", "\"", "%",      "€",      "_", "/",  "·", "\u2024"});
  std::string text;
  for (int i = 0; i < 24; ++i) text += parts[random() % parts.size()];
  return text;
}

Sentences cut_by_icu(std::string_view text) {
  BoundaryFinder finder(Boundary::sentence);
  finder.start(text);
  Sentences sentences;
  std::size_t begin = 0;
  while (const auto end = finder.next()) {
    sentences.emplace_back(text.substr(begin, *end - begin));
    begin = *end;
  }
  return sentences;
}

Sentences cut_by_rules(SentenceRules& rules, std::string_view text) {
  Sentences sentences;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = rules.next();
    sentences.emplace_back(text.substr(begin, end - begin));
    begin = end;
  }
  return sentences;
}

}  // namespace

TEST_CASE("sentence rules: sentences end where they end to ICU") {
  std::mt19937 random(20261124);
  SentenceRules rules;
  for (int i = 0; i < 60'000; ++i) {
    const std::string text = news_like(random);
    CAPTURE(text);
    REQUIRE(rules.start(text));
    REQUIRE(cut_by_rules(rules, text) == cut_by_icu(text));
  }
}

TEST_CASE("sentence rules: so do those of text of any script") {
  RandomText random(20261125);
  SentenceRules rules;
  int cut = 0;
  for (int i = 0; i < 60'000; ++i) {
    const std::string text = random.next(12);
    CAPTURE(text);
    if (!rules.start(text)) continue;
    REQUIRE(cut_by_rules(rules, text) == cut_by_icu(text));
    ++cut;
  }
  CHECK(cut > 5'000);
}

TEST_CASE("sentence rules: marks and ends of lines are left to ICU") {
  SentenceRules rules;
  for (const std::string_view text :
       {"e\u0301.", "co\u00adop", "a\nb", "a\rb", "a\u2028b", "a\u200d"}) {
    CAPTURE(text);
    CHECK_FALSE(rules.start(text));
  }
  CHECK(rules.start(""));
  CHECK(rules.next() == 0);
}

}  // namespace lede::text
