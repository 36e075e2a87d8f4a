// SPDX-License-Identifier: GPL-2.0-or-later
// How good a match is. All of ranking that is not in the plan's own weights stands here.
#pragma once

#include "common/base/date.hpp"
#include "common/store/index_reader.hpp"
#include "searcher/query/query_plan.hpp"
#include "searcher/search_request.hpp"

namespace lede {

/// What the store is to run, and how it is to score.
struct Ranking {
  store::MatchPlan plan;
  store::SearchOptions options;
};

/// Okapi BM25 over the plan's terms.
Ranking rank(const query::QueryPlan& query, const SearchRequest& request);

/// What the store found for that ranking in the order in which it is shown.
store::Matches in_order(store::Matches found, const SearchRequest& request, Day today);

}  // namespace lede
