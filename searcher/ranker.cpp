// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranker.hpp"

namespace lede {

namespace {

// Robertson, Walker, Jones, Hancock-Beaulieu and Gatford, "Okapi at TREC-3" (1994): how soon
// repeating a word stops counting, and how much a long article has to say it more often.
constexpr double term_saturation = 1.2;        // k1
constexpr double length_normalization = 0.75;  // b

}  // namespace

// What weighs beside the words (the title, closeness, age) is to wrap query.plan in `prefer`:
// so it orders the matches and never adds to them.
Ranking rank(const query::QueryPlan& query, const SearchRequest& request) {
  Ranking ranking;
  ranking.plan = query.plan;
  ranking.options.offset = request.offset;
  ranking.options.limit = request.limit;
  ranking.options.weighting = {.k1 = term_saturation, .b = length_normalization};
  return ranking;
}

}  // namespace lede
