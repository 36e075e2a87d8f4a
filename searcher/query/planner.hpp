// SPDX-License-Identifier: GPL-2.0-or-later
// From what was typed to what must hold: analyzes the words as the index does and turns the
// tree into a MatchPlan. Knows nothing of syntax or of output.
#pragma once

#include <string>
#include <vector>

#include "common/store/index_reader.hpp"
#include "common/store/match_plan.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/stemmer.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query/needle.hpp"
#include "searcher/search_request.hpp"

namespace lede::query {

/// A word of the query that ranks, for suggestions.
struct QueryWord {
  std::string normal;
  ByteRange range;  // in the query
  std::uint64_t articles = 0;  // how many hold it, in any inflection
};

struct QueryPlan {
  store::MatchPlan plan;
  std::vector<Needle> needles;
  std::vector<QueryWord> words;
  std::vector<Diagnostic> diagnostics;  // where one is an error, the plan is `nothing`
};

class Planner {
 public:
  /// All three outlive the planner and are used only inside its calls.
  Planner(store::IndexReader& index, text::Analyzer& analyzer, text::Stemmer& stemmer);

  /// `today` is for dates such as `yesterday`.
  QueryPlan plan(std::string_view query, const Node& tree, const Filters& filters, Day today);

 private:
  store::IndexReader& index_;
  text::Analyzer& analyzer_;
  text::Stemmer& stemmer_;
};

}  // namespace lede::query
