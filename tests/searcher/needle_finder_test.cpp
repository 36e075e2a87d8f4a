// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/needle_finder.hpp"

#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/marked.hpp"

using namespace lede;
using support::needle;
using support::needle_of_forms;

namespace {

// `0:tariffs 1:trade deal`: which needle stands where.
std::string found(std::string_view text, const std::vector<query::Needle>& needles,
                  TextPart part = TextPart::body) {
  text::Analyzer analyzer;
  std::string result;
  for (const Occurrence& occurrence :
       NeedleFinder(needles).find(analyzer.analyze(text), "en", part)) {
    if (!result.empty()) result += " | ";
    result += fmt::format("{}:{}", occurrence.needle, occurrence.range.in(text));
  }
  return result;
}

}  // namespace

TEST_CASE("needles: a word is found in every inflection") {
  CHECK(found("Tariffs rise. One tariff fell.", {needle("tariff|tariffs")}) ==
        "0:Tariffs | 0:tariff");
}

TEST_CASE("needles: a phrase is found where its words follow one another") {
  CHECK(found("The trade deal, a deal on trade; trade deals.", {needle("trade deal|deals")}) ==
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
  CHECK(found("They co-operate now.", {needle_of_forms({"cooperate"})}) == "0:co-operate");
}

TEST_CASE("needles: of words near each other those are found that are") {
  const auto near = [](std::uint32_t words, query::Needle one, query::Needle other) {
    std::vector<store::SpanPlan> both{std::move(one.spans), std::move(other.spans)};
    return query::Needle{store::span_group(store::SpanPlan::Kind::near, std::move(both), words)};
  };
  const std::string_view text = "Tariffs rose. A trade deal on tariffs. No deal, says trade.";
  CHECK(found(text, {near(2, needle("tariffs"), needle("trade deal"))}) ==
        "0:trade deal | 0:tariffs");
  CHECK(found(text, {near(1, needle("tariffs"), needle("trade deal"))}).empty());
  CHECK(found("Deal: trade deal", {near(1, needle("deal"), needle("trade"))}) ==
        "0:Deal | 0:trade | 0:deal");
}

TEST_CASE("needles: capitals tell one word from another") {
  CHECK(found("It told us of the US plan.", {needle_of_forms({"XCus"})}) == "0:US");
}

TEST_CASE("needles: stop words are shown only where there is nothing else") {
  const query::Needle the = needle("the", 0.0);
  CHECK(found("the tariff", {the, needle("tariff")}) == "1:tariff");
  CHECK(found("the tariff", {the}) == "0:the");
}

TEST_CASE("needles: those of a part of the article are looked for there only") {
  const query::Needle title = support::in_title(needle("tariff"));
  CHECK(found("tariff", {title}).empty());
  CHECK(found("tariff", {title}, TextPart::summary).empty());
  CHECK(found("tariff", {title}, TextPart::title) == "0:tariff");
  CHECK(found("tariff", {needle("tariff")}, TextPart::title) == "0:tariff");

  query::Needle lead = needle("tariff");
  lead.spans = store::span_group(store::SpanPlan::Kind::lede, {lead.spans});
  std::string body;
  for (int i = 0; i < 60; ++i) body += "Steel. ";
  CHECK(found("A tariff. " + body + "\n\nThe tariff.", {lead}) == "0:tariff");
  CHECK(found("tariff", {lead}, TextPart::title).empty());
}

TEST_CASE("needles: those of another language than the text's are not found") {
  query::Needle spanish = needle_of_forms({"can"});  // what Spanish makes of `canada`
  spanish.languages = {"es"};
  CHECK(found("Prices can rise.", {spanish}).empty());
  spanish.languages = {"es", "en"};
  CHECK(found("Prices can rise.", {spanish}) == "0:can");
}

TEST_CASE("needles: a needle without words is found nowhere") {
  CHECK(found("tariff", {query::Needle{}}).empty());
}

TEST_CASE("needles: marks of letters count where only the marked form is sought") {
  CHECK(found("México, Mexico", {needle_of_forms({"méxico"})}) == "0:México");
  CHECK(found("México, Mexico", {needle_of_forms({"mexico"})}) == "0:Mexico");
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
