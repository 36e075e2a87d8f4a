// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/form_filter.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "common/text/paragraph_splitter.hpp"

namespace lede::text {
namespace {

bool may_hold(std::string_view paragraph, std::string_view form) {
  FormFilter filter;
  filter.add(form);
  return filter.may_hold(paragraph);
}

std::string random_text(std::mt19937& random) {
  constexpr std::array parts = std::to_array<std::string_view>(
      {"a",  "b",    "S",      "co",     "U",      "25",     "1",  "000", "percent", "per cent",
       "%",  " ",    " ",      " ",      "-",      "-",      "'",  "'s",  ".",       ",",
       "’",  "’s",   "“",      "—",      "\u2011", "é",      "É",  "ß",   "ﬁ",       "e\u0301",
       "_",  "/",    "\u00ad", "\u200d", "\u00a0", "×",      "€",  "º",   "l·l",     "中",
       "д",  "ŉ",    "½",      "ｆ",     "\n",     "\u2028", "l’", "d'",  "K",       "\t",
       "US", "U.S.", "-led",   "\u02bc", "\u2026", "ª",      "ø",  "ĳ",   "1,000",   "3.5"});
  std::uniform_int_distribution<std::size_t> one(0, parts.size() - 1), length(1, 14);
  std::string text;
  for (std::size_t left = length(random); left > 0; --left) text += parts[one(random)];
  return text;
}

}  // namespace

TEST_CASE("form filter: what holds none of the words is passed over") {
  CHECK_FALSE(may_hold("The committee met in the morning.", "tariff"));
  CHECK_FALSE(may_hold("Tariffs rose.", "tariff"));
  CHECK_FALSE(may_hold("An anti-tariffs vote", "tariff"));
  CHECK_FALSE(may_hold("“We can’t,” she said — the café is closed…", "tariff"));
  CHECK_FALSE(may_hold("A tar iff", "tariff"));
  CHECK_FALSE(may_hold("It rose.", "percent"));
  CHECK_FALSE(may_hold("A mexico of words", "méxico"));
  CHECK_FALSE(may_hold("It told us", "who"));
  CHECK_FALSE(may_hold("", "tariff"));
  CHECK_FALSE(FormFilter().may_hold("tariff"));
}

TEST_CASE("form filter: what may hold a word however it is written is not") {
  struct Case {
    std::string_view text, form;
  };
  for (const Case& one : {
           Case{"New TARIFFS", "tariffs"},
           Case{"“tariffs”", "tariffs"},
           Case{"the tariff's end", "tariff"},
           Case{"the tariff’s end", "tariff"},
           Case{"l'accord", "accord"},
           Case{"They co-operate.", "cooperate"},
           Case{"Trump's-led", "trumpled"},
           Case{"in the U.S.", "us"},
           Case{"É.U.", "eu"},
           Case{"a U.S.-led force", "usled"},
           Case{"1,234,567 people", "1234567"},
           Case{"25 pct", "25%"},
           Case{"2.5 per cent", "2.5%"},
           Case{"2.5 per cent", "percent"},
           Case{"5%", "percent"},
           Case{"en MÉXICO", "méxico"},
           Case{"en Me\u0301xico", "méxico"},
           Case{"\uff34ariff", "tariff"},
           Case{"tar\u00adiff", "tariff"},
           Case{"ﬁscal", "fiscal"},
       }) {
    CAPTURE(one.text);
    CHECK(may_hold(one.text, one.form));
  }
}

TEST_CASE("form filter: no token of random text is passed over") {
  std::mt19937 random(20261126);
  Analyzer analyzer;
  for (int i = 0; i < 40'000; ++i) {
    const std::string text = random_text(random);
    CAPTURE(text);
    for (const ByteRange& paragraph : split_paragraphs(text)) {
      const std::string_view content = paragraph.in(text);
      const Analysis analysis = analyzer.analyze(content, 1, Capitals::distinguish);
      for (const Token& token : analysis.tokens) {
        CAPTURE(to_string(token));
        const bool is_capital = token.form == Form::capital;
        REQUIRE(may_hold(content, is_capital ? token.normal : exact_form(token)));
      }
    }
  }
}

TEST_CASE("form filter: a plain word that is looked for may be it") {
  FormFilter filter;
  filter.add("tariff");
  filter.add("g20");
  CHECK(filter.may_be("tariff"));
  CHECK(filter.may_be("TARIFF"));
  CHECK(filter.may_be("G20"));
  CHECK_FALSE(filter.may_be("tariffs"));
  CHECK_FALSE(filter.may_be("t"));
  CHECK_FALSE(filter.may_be(""));
}

TEST_CASE("analyzer: of random text all that is sought is told and of other words the places") {
  std::mt19937 random(20261124);
  Analyzer analyzer;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_text(random);
    CAPTURE(text);
    std::vector<Paragraph> paragraphs;
    for (const ByteRange& range : split_paragraphs(text)) paragraphs.push_back({range});
    const std::vector<Token> all = analyzer.analyze(text, paragraphs).tokens;
    if (all.empty()) continue;
    const std::string form = exact_form(all[random() % all.size()]);
    FormFilter filter;
    filter.add(form);
    std::vector<Token> told =
        analyzer.analyze(text, paragraphs, 1, Capitals::by_context, &filter).tokens;
    const auto is_sought = [&](const Token& token) {
      return exact_form(token) == form || (token.form == Form::capital && token.normal == form);
    };
    for (const Token& token : all) {
      CAPTURE(to_string(token));
      const auto same = std::ranges::find_if(told, [&](const Token& one) {
        return one.form == token.form && one.range == token.range &&
               one.position == token.position && one.parts == token.parts;
      });
      if (is_sought(token)) REQUIRE((same != told.end() && *same == token));
      if (token.form != Form::capital) REQUIRE(same != told.end());
    }
    REQUIRE(std::ranges::count_if(told, is_sought) == std::ranges::count_if(all, is_sought));
  }
}

}  // namespace lede::text
