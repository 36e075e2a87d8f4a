// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/needle_finder.hpp"

#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/marked.hpp"

using namespace lede;
using query::Scope;
using support::needle;
using support::needle_of_terms;

namespace {

// `0:tariffs 1:trade deal`: which needle stands where.
std::string found(std::string_view text, const std::vector<query::Needle>& needles,
                  Scope scope = Scope::anywhere) {
  text::Analyzer analyzer;
  store::SnowballStemmer stemmer;
  std::string result;
  for (const Occurrence& occurrence :
       NeedleFinder(needles, scope).find(analyzer.analyze(text), "en", stemmer)) {
    if (!result.empty()) result += " | ";
    result += fmt::format("{}:{}", occurrence.needle, occurrence.range.in(text));
  }
  return result;
}

}  // namespace

TEST_CASE("needles: a word is found in every inflection") {
  CHECK(found("Tariffs rise. One tariff fell.", {needle("tariff")}) == "0:Tariffs | 0:tariff");
}

TEST_CASE("needles: a phrase is found where its words follow one another") {
  CHECK(found("The trade deal, a deal on trade; trade deals.", {needle("trade deal")}) ==
        "0:trade deal | 0:trade deals");
}

TEST_CASE("needles: a phrase does not go on in the next paragraph") {
  CHECK(found("They trade.\n\nDeal or not.", {needle("trade deal")}).empty());
}

TEST_CASE("needles: a phrase and a word of it are both found") {
  CHECK(found("trade deal", {needle("trade deal"), needle("deal")}) == "0:trade deal | 1:deal");
}

TEST_CASE("needles: an occurrence of a phrase does not overlap the one before") {
  CHECK(found("one one one one one", {needle("one one")}) == "0:one one | 0:one one");
}

TEST_CASE("needles: a joined word covers the words it is made of") {
  CHECK(found("They co-operate now.", {needle_of_terms({"Zcooper"})}) == "0:co-operate");
}

TEST_CASE("needles: a phrase goes on behind a joined word") {
  query::Needle phrase = needle_of_terms({"Zcooper"});
  phrase.words.push_back({"Znow"});
  CHECK(found("They co-operate now.", {phrase}) == "0:co-operate now");
}

TEST_CASE("needles: capitals tell one word from another") {
  CHECK(found("It told us of the US plan.", {needle_of_terms({"XCus"})}) == "0:US");
}

TEST_CASE("needles: stop words are shown only where there is nothing else") {
  const query::Needle the = needle("the", 0.0);
  CHECK(found("the tariff", {the, needle("tariff")}) == "1:tariff");
  CHECK(found("the tariff", {the}) == "0:the");
}

TEST_CASE("needles: those of titles are looked for in titles only") {
  const query::Needle title = needle("tariff", 1.0, Scope::title);
  CHECK(found("tariff", {title}).empty());
  CHECK(found("tariff", {title}, Scope::title) == "0:tariff");
  CHECK(found("tariff", {needle("tariff")}, Scope::title) == "0:tariff");
}

TEST_CASE("needles: those of another language than the text's are not found") {
  query::Needle spanish = needle_of_terms({"Zcan"});  // what Spanish makes of `canada`
  spanish.languages = {"es"};
  CHECK(found("Prices can rise.", {spanish}).empty());
  spanish.languages = {"es", "en"};
  CHECK(found("Prices can rise.", {spanish}) == "0:can");
}

TEST_CASE("needles: a needle without words is found nowhere") {
  CHECK(found("tariff", {query::Needle{}}).empty());
}

TEST_CASE("needles: a repetitive phrase in a repetitive text takes no more than a moment") {
  std::string phrase;
  for (int i = 0; i < 4000; ++i) phrase += "ha ";
  phrase += "ho";
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "ha ";
  const auto start = std::chrono::steady_clock::now();
  CHECK(found(text, {needle(phrase)}).empty());
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("ranges: what overlaps is merged and what only touches is not") {
  const std::vector<ByteRange> merged = merge_overlapping({{8, 9}, {0, 4}, {2, 6}, {6, 8}, {3, 4}});
  CHECK(merged == std::vector<ByteRange>{{0, 6}, {6, 8}, {8, 9}});
}
