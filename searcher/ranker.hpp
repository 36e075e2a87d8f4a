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
  store::MatchPlan plan;  // what was asked for
  store::SearchOptions options;
  std::vector<query::RankedWord> words;  // whose standing counts among the best
  std::vector<AddedTerm> added = {};     // which only weigh, among the best too
  store::Matches first = {};             // where something was added: what was found without it
  std::uint32_t first_limit = 0;         // so many were looked for then
  // So many of the best matches are weighed by how the words stand in them, and by what is added;
  // the others follow as they are, and since that never lowers a score, below them.
  std::uint32_t weighed_again = 0;
};

/// Words that name something are ranked by Okapi BM25; a sentence, which has two stop words or
/// more, by IneB2. Where there are fewer than ten words, their rarity counts by its square root.
Ranking rank(const query::QueryPlan& query, const SearchRequest& request,
             store::IndexReader& index);

/// With the words added that the first matches have in common, where the request wants it or, left
/// to us, where the query is a sentence: those gain by it, names lose.
Ranking expand(Ranking ranking, const query::QueryPlan& query, const SearchRequest& request,
               store::IndexReader& index);

/// What matches, in the order in which it is shown.
store::Matches find(const Ranking& ranking, const SearchRequest& request, Day today,
                    store::IndexReader& index);

}  // namespace lede
