// SPDX-License-Identifier: GPL-2.0-or-later
// Tells why an article has its score: which words matched where, how often, and what each added.
// Knows nothing of output.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/model/article.hpp"
#include "common/store/index_reader.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/closeness.hpp"
#include "searcher/ranker.hpp"
#include "searcher/search_response.hpp"

namespace lede {

class Explainer {
 public:
  /// Both outlive the explainer and are used only inside its calls.
  Explainer(store::IndexReader& index, text::Analyzer& analyzer)
      : index_(index), analyzer_(analyzer) {}

  /// The parts of `match`'s score in the order of the plan; they add up to its score but for what
  /// is rounded. What is not of single words comes last: how they stand, and with --sort recent the
  /// age.
  std::vector<ScorePart> explain(const Ranking& ranking, const store::Match& match,
                                 const Article& article);

 private:
  Closeness closeness_of(const Ranking& ranking, const store::Match& match);

  store::IndexReader& index_;
  text::Analyzer& analyzer_;
};

}  // namespace lede
