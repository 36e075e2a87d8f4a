// SPDX-License-Identifier: GPL-2.0-or-later
// From what was typed to what must hold: analyzes the words as the index does and turns the
// tree into a MatchPlan. Knows nothing of syntax or of output.
#pragma once

#include <cstddef>

#include "common/base/date.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/stemmer.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query/query_plan.hpp"
#include "searcher/search_request.hpp"

namespace lede::query {

/// A query of more words than this is refused.
inline constexpr std::size_t max_query_words = 4096;

class Planner {
 public:
  /// All three outlive the planner and are used only inside its calls.
  Planner(store::IndexReader& index, text::Analyzer& analyzer, text::Stemmer& stemmer)
      : index_(index), analyzer_(analyzer), stemmer_(stemmer) {}

  /// Words side by side rank by what they weigh; stop words among them count for nothing, unless
  /// there is nothing else. Fields other than the title are conditions, wherever they stand.
  /// `today` is for dates such as `yesterday`.
  QueryPlan plan(const Node& tree, const Filters& filters, Day today,
                 WordsNeeded words_needed = WordsNeeded::any);

 private:
  store::IndexReader& index_;
  text::Analyzer& analyzer_;
  text::Stemmer& stemmer_;
};

}  // namespace lede::query
