// SPDX-License-Identifier: GPL-2.0-or-later
// A query made ready: what must hold, what to highlight, what to suggest from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/schema/schema.hpp"
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

/// A word of the query whose standing in an article counts for its rank.
struct RankedWord {
  std::vector<std::string> forms;        // all its inflections
  std::string typed;                     // its form
  double rarity = 0.0;                   // the inverse document frequency
  std::vector<std::size_t> followed_by;  // the words right behind it, by their number

  friend bool operator==(const RankedWord&, const RankedWord&) = default;
};

/// A whole value that the query asks for: of `source:NAME` and the like.
struct NamedValue {
  schema::Field field = schema::Field::source;
  std::string typed;
  ByteRange range;  // in the query; empty where an option names it
};

struct QueryPlan {
  store::MatchPlan plan;
  std::vector<Needle> needles;  // each once
  std::vector<QueryWord> words;
  std::vector<RankedWord> ranked_words;  // that stand for themselves anywhere; each once
  std::vector<NamedValue> named_values;
  std::size_t stop_words = 0;           // among the words that are wanted
  std::size_t word_count = 0;           // of the query, whatever they are
  std::vector<Diagnostic> diagnostics;  // where one is an error, the plan is `nothing`
};

}  // namespace lede::query
