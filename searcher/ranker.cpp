// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranker.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "searcher/recency.hpp"

namespace lede {

namespace {

// Robertson, Walker, Jones, Hancock-Beaulieu and Gatford, "Okapi at TREC-3" (1994): how soon
// repeating a word stops counting, and how much a long article has to say it more often.
constexpr double term_saturation = 1.2;        // k1
constexpr double length_normalization = 0.75;  // b

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
  if (request.sort == Sort::recent && request.limit > 0) {
    // Weighed before they are cut into pages, or page two could repeat page one.
    ranking.options.offset = 0;
    ranking.options.limit = std::max(request.offset + request.limit, most_weighed_by_age);
  }
  ranking.options.weighting = {.k1 = term_saturation, .b = length_normalization};
  return ranking;
}

store::Matches page_of(store::Matches found, const SearchRequest& request, Day today) {
  if (request.sort != Sort::recent) return found;
  std::vector<store::Match> all = favour_recent(std::move(found.matches), today);
  const auto place = [&all](std::size_t rank) {
    return all.begin() + static_cast<std::ptrdiff_t>(std::min(rank, all.size()));
  };
  const std::size_t first = request.offset;
  found.matches.assign(std::make_move_iterator(place(first)),
                       std::make_move_iterator(place(first + request.limit)));
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
