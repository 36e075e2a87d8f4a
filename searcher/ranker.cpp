// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranker.hpp"

#include <algorithm>
#include <utility>

#include "searcher/recency.hpp"

namespace lede {

namespace {

// Robertson, Walker, Jones, Hancock-Beaulieu and Gatford, "Okapi at TREC-3" (1994): how soon
// repeating a word stops counting, and how much a long article has to say it more often.
constexpr double term_saturation = 1.2;        // k1
constexpr double length_normalization = 0.75;  // b

// So many matches behind the page are looked at for copies of what is on it.
constexpr std::uint32_t copies_looked_for = 100;

store::Order order_of(Sort sort);

}  // namespace

// What weighs beside the words (the title, closeness, age) is to wrap query.plan in `prefer`:
// so it orders the matches and never adds to them.
Ranking rank(const query::QueryPlan& query, const SearchRequest& request) {
  Ranking ranking;
  ranking.plan = query.plan;
  ranking.options.offset = request.offset;
  ranking.options.limit = request.limit;
  ranking.options.order = order_of(request.sort);
  // Weighed and freed of copies before they are cut into pages, or page two could repeat page one.
  if (request.limit > 0 && request.sort == Sort::recent) {
    ranking.options.offset = 0;
    ranking.options.limit = std::max(request.offset + request.limit, most_weighed_by_age);
  } else if (request.limit > 0 && request.copies == Copies::collapse) {
    ranking.options.offset = 0;
    ranking.options.limit = request.offset + request.limit + copies_looked_for;
  }
  ranking.options.weighting = {.k1 = term_saturation, .b = length_normalization};
  return ranking;
}

store::Matches in_order(store::Matches found, const SearchRequest& request, Day today) {
  if (request.sort == Sort::recent) {
    found.matches = favour_recent(std::move(found.matches), today);
  }
  return found;
}

namespace {

store::Order order_of(Sort sort) {
  switch (sort) {
    case Sort::newest:
      return store::Order::newest;
    case Sort::oldest:
      return store::Order::oldest;
    case Sort::relevance:
    case Sort::recent:
      break;
  }
  return store::Order::relevance;
}

}  // namespace

}  // namespace lede
