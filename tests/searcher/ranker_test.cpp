// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranker.hpp"

#include <doctest/doctest.h>

using namespace lede;

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
  CHECK(ranking.options.weighting.k1 == doctest::Approx(1.2));
  CHECK(ranking.options.weighting.b == doctest::Approx(0.75));
}
