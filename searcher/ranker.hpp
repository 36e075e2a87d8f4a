// SPDX-License-Identifier: GPL-2.0-or-later
// How good a match is. All of ranking that is not in the plan's own weights begins here;
// docs/ranking.md tells why it is so.
#pragma once

#include <cstdint>
#include <vector>

#include "common/base/date.hpp"
#include "common/store/index_reader.hpp"
#include "searcher/feedback.hpp"
#include "searcher/query/query_plan.hpp"
#include "searcher/search_request.hpp"

namespace lede {

/// What the store is to run, and how it is to score.
struct Ranking {
  store::MatchPlan plan;              // what was asked for
  std::vector<AddedTerm> added = {};  // which only weigh
  store::Matches first = {};          // where something was added: what was found without it
  store::SearchOptions options;
  std::vector<query::RankedWord> words;  // whose standing counts among the best
};

/// So many of the best matches are weighed by how the words stand in them; the others follow as
/// they are, and since that never lowers a score, below them.
inline constexpr std::uint32_t most_weighed_by_standing = 100;

/// Words that name something are ranked by Okapi BM25, a description of what is sought (it has two
/// stop words or more) by IneB2.
Ranking rank(const query::QueryPlan& query, const SearchRequest& request);

/// With the words added that the first matches have in common, where the request wants it or, left
/// to us, where the query is a description: those gain by it, names lose.
Ranking expand(Ranking ranking, const query::QueryPlan& query, const SearchRequest& request,
               store::IndexReader& index);

/// What matches, in the order in which it is shown.
store::Matches find(const Ranking& ranking, const SearchRequest& request, Day today,
                    store::IndexReader& index);

/// What was added, as a plan of its own.
store::MatchPlan added_plan(const Ranking& ranking);

}  // namespace lede
