// SPDX-License-Identifier: GPL-2.0-or-later
// A query made ready: what must hold, what to highlight, what to suggest from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/store/match_plan.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query/needle.hpp"

namespace lede::query {

/// A word of the query that ranks, for suggestions.
struct QueryWord {
  std::string normal;
  ByteRange range;             // in the query
  std::uint64_t articles = 0;  // how many hold it, in any inflection

  friend bool operator==(const QueryWord&, const QueryWord&) = default;
};

struct QueryPlan {
  store::MatchPlan plan;
  std::vector<Needle> needles;  // each once
  std::vector<QueryWord> words;
  std::vector<Diagnostic> diagnostics;  // where one is an error, the plan is `nothing`
};

}  // namespace lede::query
