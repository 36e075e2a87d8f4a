// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explainer.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "searcher/search_session.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;

namespace {

constexpr Day today = std::chrono::year{2025} / 5 / 15;

Article article(std::string title, std::string body, std::string published = {}) {
  Article made = support::article_of(std::move(body));
  made.title = std::move(title);
  made.published = std::move(published);
  return made;
}

const support::TempIndex& database() {
  static const support::TempIndex index(
      {article("Tariffs rise", "The US sets a tariff on steel. Tariffs bite.", "2025-05-10"),
       article("Trade", "A trade deal on steel. Trading partners co-operate.", "2025-01-10"),
       article("Deal", "Deals on trade were near; the deal fell."),
       article("Fish", "Agencies cooperate on fish. US officials agree.")});
  return index;
}

std::vector<Hit> explained(std::string query, Sort sort = Sort::relevance) {
  SearchRequest request;
  request.query = std::move(query);
  request.sort = sort;
  request.explain_scores = ExplainScores::yes;
  return SearchSession({database().folder()}, today).run(request).hits;
}

std::string shown(const Hit& hit) {
  std::string text;
  for (const ScorePart& part : hit.explanation) {
    text += fmt::format("{}{} {}+{}", text.empty() ? "" : " | ", part.what, part.in_title,
                        part.in_body);
  }
  return text;
}

}  // namespace

TEST_CASE("explain: the words of a hit with where and how often they are there") {
  struct Case {
    std::string query, first;
  };
  for (const Case& c : {
           Case{"tariff", "tariff, tariffs 1+2 | opening 0+0 | as typed 0+0"},
           Case{"title:tariff", "title:tariffs 1+0"},
           Case{"steel tariff fish -deal",
                "steel 0+1 | tariff, tariffs 1+2 | side by side 0+0 | opening 0+0 | as typed 0+0"},
           Case{"\"trade deal\"", "trade, trading 1+2 | deal 0+1"},
           Case{"=trading", "trade, trading 1+2"},
           Case{"tarif* w/5 steel", "tariff, tariffs 1+2 | steel 0+1"},
           Case{"US AND fish", "US 0+1 | fish 1+1 | opening 0+0 | as typed 0+0"},
           Case{"date:2025-05", ""},
       }) {
    CAPTURE(c.query);
    const std::vector<Hit> hits = explained(c.query);
    REQUIRE_FALSE(hits.empty());
    CHECK(shown(hits.front()) == c.first);
  }
}

TEST_CASE("explain: the parts add up to the score to nine digits") {
  std::size_t parts = 0;
  for (const std::string query :
       {"tariff", "steel trade deal", "\"trade deal\" OR steel", "co-operate", "cooperate fish",
        "+steel tariff^3 (trade OR deal)^0.5", "trade w/5 steel us", "US NOT deal",
        "tra* fihs~ deal", "title:(trade OR tariff) steel AND (deal OR tariff)",
        "atleast2(deal) =trade"}) {
    for (const Sort sort : {Sort::relevance, Sort::recent}) {
      CAPTURE(query);
      for (const Hit& hit : explained(query, sort)) {
        double sum = 0.0;
        for (const ScorePart& part : hit.explanation) sum += part.weight;
        CHECK(std::abs(sum - hit.score) < 5e-9);
        parts += hit.explanation.size();
      }
    }
  }
  CHECK(parts > 60);
}

TEST_CASE("explain: what age adds is a part of its own") {
  const std::vector<Hit> hits = explained("tariff", Sort::recent);
  REQUIRE_FALSE(hits.empty());
  CHECK(shown(hits.front()) == "tariff, tariffs 1+2 | opening 0+0 | as typed 0+0 | age 0+0");
}
