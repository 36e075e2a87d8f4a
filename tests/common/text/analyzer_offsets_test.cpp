// SPDX-License-Identifier: GPL-2.0-or-later
// Properties of analysis that hold for any text.
#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "common/text/analyzer.hpp"
#include "common/text/normalizer.hpp"
#include "tests/common/text/random_text.hpp"
#include "tests/support/analysis_invariants.hpp"

namespace lede::text {
namespace {

constexpr int strings = 20'000;

/// A word whose normal form owes nothing to the analyzer's own rules.
bool is_plain(const Token& token, std::string_view surface) {
  const bool signs = surface.find_first_of("'.,%") != std::string_view::npos ||
                     normalize(surface).find_first_of("'.,") != std::string::npos;
  return token.form == Form::word && !signs && token.normal != "percent";
}

}  // namespace

TEST_CASE("analyzer: every invariant holds on random text") {
  Analyzer analyzer;
  RandomText random(1);
  std::size_t tokens = 0;
  for (int i = 0; i < strings; ++i) {
    const std::string text = random.next(40);
    const Analysis& analysis = analyzer.analyze(text);
    tokens += analysis.tokens.size();
    const auto broken = broken_invariant(text, analysis);
    if (!broken) continue;
    CAPTURE(text);
    FAIL_CHECK(*broken);
  }
  CHECK(tokens > 100'000);
}

TEST_CASE("analyzer: every invariant holds on long random text") {
  Analyzer analyzer;
  RandomText random(5);
  for (int i = 0; i < 10; ++i) {
    std::string text = random.next(20'000);
    std::ranges::replace(text, '\n', '-');  // long paragraphs
    const auto broken = broken_invariant(text, analyzer.analyze(text));
    CAPTURE(i);
    CHECK(broken.value_or("") == "");
  }
}

TEST_CASE("analyzer: a plain word is the normal form of what its range covers") {
  Analyzer analyzer;
  RandomText random(2);
  std::size_t plain = 0;
  for (int i = 0; i < strings; ++i) {
    const std::string text = random.next(40);
    for (const Token& token : analyzer.analyze(text).tokens) {
      const std::string_view surface = token.range.in(text);
      if (!is_plain(token, surface)) continue;
      ++plain;
      if (normalize(surface) == token.normal) continue;
      CAPTURE(text);
      CHECK(normalize(surface) == token.normal);
    }
  }
  CHECK(plain > 100'000);
}

TEST_CASE("analyzer: an analyzer used before cuts as a new one") {
  Analyzer used;
  RandomText random(3);
  for (int i = 0; i < 500; ++i) {
    const std::string text = random.next(40);
    Analyzer fresh;
    const Analysis& expected = fresh.analyze(text);
    const Analysis& analysis = used.analyze(text);
    CAPTURE(text);
    REQUIRE(analysis.tokens == expected.tokens);
    REQUIRE(analysis.sentences.size() == expected.sentences.size());
    REQUIRE(analysis.next == expected.next);
  }
}

TEST_CASE("analyzer: paragraphs are cut alike alone and together") {
  Analyzer alone;
  Analyzer together;
  RandomText random(4);
  for (int i = 0; i < 500; ++i) {
    std::string first = random.next(20);
    std::erase(first, '\r');  // a paragraph may not end inside \r\n
    const std::string second = random.next(20);
    const auto expected = alone.analyze(second, alone.analyze(first).next).tokens;
    const auto& tokens = together.analyze(first + "\n\n" + second).tokens;
    CAPTURE(first);
    CAPTURE(second);
    REQUIRE(tokens.size() >= expected.size());
    CHECK(std::equal(expected.begin(), expected.end(),
                     tokens.end() - static_cast<std::ptrdiff_t>(expected.size()),
                     [](const Token& a, const Token& b) {
                       return a.normal == b.normal && a.position == b.position &&
                              a.form == b.form && a.glued == b.glued;
                     }));
  }
}

}  // namespace lede::text
