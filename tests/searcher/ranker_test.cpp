// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranker.hpp"

#include <doctest/doctest.h>

#include "common/store/fingerprint.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;

namespace {

// Of three articles all hold the one word, and one the other.
store::IndexReader& index() {
  static const support::TempIndex database({support::article_of("The trade of steel."),
                                            support::article_of("Trade goes on."),
                                            support::article_of("They trade.")});
  static store::IndexReader reader({database.folder()}, store::fingerprint());
  return reader;
}

Ranking ranked(const query::QueryPlan& query, const SearchRequest& request) {
  return rank(query, request, index());
}

query::QueryPlan tariff() {
  query::QueryPlan query;
  query.plan = store::term("Ztariff");
  query.ranked_words = {{{"tariff"}, "tariff", 5.0, {}}};
  return query;
}

}  // namespace

TEST_CASE("ranker: orders") {
  SearchRequest request;
  struct Case {
    Sort sort;
    store::Order order;
  };
  for (const Case& c :
       {Case{Sort::relevance, store::Order::relevance}, Case{Sort::newest, store::Order::newest},
        Case{Sort::oldest, store::Order::oldest}, Case{Sort::recent, store::Order::relevance}}) {
    request.sort = c.sort;
    CHECK(ranked({}, request).options.order == c.order);
  }
}

TEST_CASE("ranker: recent matches are weighed before they are cut into pages") {
  SearchRequest request;
  request.sort = Sort::recent;
  request.offset = 1;
  request.limit = 1;
  const Ranking ranking = ranked({}, request);
  CHECK(ranking.options.offset == 0);
  CHECK(ranking.options.limit == 1'000);
}

TEST_CASE("ranker: copies are looked for before matches are cut into pages") {
  SearchRequest request;
  request.copies = Copies::collapse;
  request.offset = 20;
  request.limit = 5;
  const Ranking ranking = ranked({}, request);
  CHECK(ranking.options.offset == 0);
  CHECK(ranking.options.limit == 125);
}

TEST_CASE("ranker: BM25 over the plan in the page that was asked for") {
  query::QueryPlan query;
  query.plan.kind = store::PlanNode::Kind::everything;
  SearchRequest request;
  request.offset = 20;
  request.limit = 5;
  const Ranking ranking = ranked(query, request);
  CHECK(store::to_string(ranking.plan) == "(everything)");
  CHECK(ranking.options.offset == 20);
  CHECK(ranking.options.limit == 5);
  CHECK(ranking.options.order == store::Order::relevance);
  CHECK(ranking.options.weighting.scheme == store::Weighting::Scheme::okapi);
  CHECK(ranking.options.weighting.k1 == doctest::Approx(1.0));
  CHECK(ranking.options.weighting.b == doctest::Approx(0.5));
}

TEST_CASE("ranker: the best are weighed by how words stand before they are cut into pages") {
  struct Case {
    std::uint32_t offset, limit, first, number;
  };
  for (const Case& c : {Case{0, 10, 0, 200}, Case{195, 10, 0, 205}, Case{200, 10, 200, 10}}) {
    SearchRequest request;
    request.offset = c.offset;
    request.limit = c.limit;
    const Ranking ranking = ranked(tariff(), request);
    CHECK(ranking.options.offset == c.first);
    CHECK(ranking.options.limit == c.number);
  }
}

TEST_CASE("ranker: what has two stop words is a sentence and weighs by IneB2") {
  query::QueryPlan query = tariff();
  query.stop_words = 1;
  CHECK(ranked(query, {}).options.weighting.scheme == store::Weighting::Scheme::okapi);
  query.stop_words = 2;
  CHECK(ranked(query, {}).options.weighting.scheme == store::Weighting::Scheme::amati);
}

TEST_CASE("ranker: of fewer than ten words the rarity counts by its square root") {
  struct Case {
    std::size_t stop_words, words;
    double rarity;
  };
  for (const Case& c : {Case{0, 3, 10.0}, Case{2, 9, 10.0}, Case{2, 10, 20.0}}) {
    CAPTURE(c.words);
    query::QueryPlan query = tariff();
    query.ranked_words[0].rarity = 20.0;
    query.stop_words = c.stop_words;
    query.word_count = c.words;
    CHECK(ranked(query, {}).words[0].rarity == doctest::Approx(c.rarity));
  }
}
