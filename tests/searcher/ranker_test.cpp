// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranker.hpp"

#include <doctest/doctest.h>

using namespace lede;

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
    CHECK(rank({}, request).options.order == c.order);
  }
}

TEST_CASE("ranker: recent matches are weighed before they are cut into pages") {
  SearchRequest request;
  request.sort = Sort::recent;
  request.offset = 1;
  request.limit = 1;
  const Ranking ranking = rank({}, request);
  CHECK(ranking.options.offset == 0);
  CHECK(ranking.options.limit == 1'000);
}

TEST_CASE("ranker: copies are looked for before matches are cut into pages") {
  SearchRequest request;
  request.copies = Copies::collapse;
  request.offset = 20;
  request.limit = 5;
  const Ranking ranking = rank({}, request);
  CHECK(ranking.options.offset == 0);
  CHECK(ranking.options.limit == 125);
}

TEST_CASE("ranker: BM25 over the plan in the page that was asked for") {
  query::QueryPlan query;
  query.plan = store::term("Ztariff");
  SearchRequest request;
  request.offset = 20;
  request.limit = 5;
  const Ranking ranking = rank(query, request);
  CHECK(store::to_string(ranking.plan) == "Ztariff");
  CHECK(ranking.options.offset == 20);
  CHECK(ranking.options.limit == 5);
  CHECK(ranking.options.order == store::Order::relevance);
  CHECK(ranking.options.weighting.scheme == store::Weighting::Scheme::okapi);
  CHECK(ranking.options.weighting.k1 == doctest::Approx(1.0));
  CHECK(ranking.options.weighting.b == doctest::Approx(0.5));
}

TEST_CASE("ranker: the best are weighed by how words stand before they are cut into pages") {
  query::QueryPlan query;
  query.plan = store::term("Ztariff");
  query.ranked_words = {{{"tariff"}, "tariff", 1.0, {}}};
  struct Case {
    std::uint32_t offset, limit, first, number;
  };
  for (const Case& c : {Case{0, 10, 0, 100}, Case{95, 10, 0, 105}, Case{100, 10, 100, 10}}) {
    SearchRequest request;
    request.offset = c.offset;
    request.limit = c.limit;
    const Ranking ranking = rank(query, request);
    CHECK(ranking.options.offset == c.first);
    CHECK(ranking.options.limit == c.number);
  }
}

TEST_CASE("ranker: what has two stop words is a description") {
  query::QueryPlan query;
  query.plan = store::term("Ztariff");
  query.ranked_words = {{{"tariff"}, "tariff", 1.0, {}}};
  query.stop_words = 1;
  CHECK(rank(query, {}).options.weighting.scheme == store::Weighting::Scheme::okapi);
  query.stop_words = 2;
  CHECK(rank(query, {}).options.weighting.scheme == store::Weighting::Scheme::amati);
}
