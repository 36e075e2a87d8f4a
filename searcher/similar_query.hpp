// SPDX-License-Identifier: GPL-2.0-or-later
// The query that an article itself is: its most telling words. Knows nothing of syntax.
#pragma once

#include <cstddef>
#include <vector>

#include "common/model/article.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/match_plan.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/stemmer.hpp"
#include "searcher/query/needle.hpp"

namespace lede {

struct SimilarQuery {
  store::MatchPlan plan;
  std::vector<query::Needle> needles;  // the most telling of the words
};

/// Matches articles that hold any of the words of title and body that are frequent in the
/// article and rare elsewhere (tf·idf, Spärck Jones 1972), at most `max_similar_words`,
/// and not the article itself. Stop words, words with a digit and words that no other article
/// holds do not count; of a long body only the first `max_similar_bytes` do.
SimilarQuery similar_query(const Article& article, store::IndexReader& index,
                           text::Analyzer& analyzer, text::Stemmer& stemmer);

inline constexpr std::size_t max_similar_words = 25;
inline constexpr std::size_t max_similar_highlights = 12;
inline constexpr std::size_t max_similar_bytes = 1 << 18;

}  // namespace lede
