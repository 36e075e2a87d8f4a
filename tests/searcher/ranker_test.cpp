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

  const Day today{std::chrono::days{20'000}};
  const std::int64_t now = std::int64_t{20'001} * 86'400;
  const store::Matches found{{{"old", 10.0, 0}, {"new", 9.0, now}, {"bad", 1.0, now}}, 3, true};
  const store::Matches ordered = in_order(found, request, today);
  REQUIRE(ordered.matches.size() == 3);
  CHECK(ordered.matches[0].id == "new");
  CHECK(ordered.matches[1].id == "old");
  CHECK(ordered.total == 3);
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
  CHECK(ranking.options.weighting.k1 == doctest::Approx(1.2));
  CHECK(ranking.options.weighting.b == doctest::Approx(0.75));
}
