// SPDX-License-Identifier: GPL-2.0-or-later
// What it adds to a score how the words of a query stand in an article: beside each other, in its
// opening, and as they were typed. Knows nothing of plans and terms.
#pragma once

#include <vector>

#include "common/store/index_reader.hpp"
#include "searcher/query/query_plan.hpp"

namespace lede {

/// What each adds. The words beside each other are those of the sequential dependence model
/// (Metzler and Croft 2005), which weigh, as there, by how often they are so.
struct Closeness {
  double side_by_side = 0.0;  // words that the query has side by side
  double opening = 0.0;       // words that stand early in the summary or the body
  double as_typed = 0.0;      // words in just the form that was typed

  double sum() const { return side_by_side + opening + as_typed; }
};

/// A word that first stands so many words later counts 1/e of it.
inline constexpr double opening_words = 50.0;

/// `standing` is how `words` stand in the article.
Closeness closeness(const std::vector<query::RankedWord>& words, const store::Standing& standing);

/// What the store is to be asked for.
std::vector<store::StandingWord> standing_words(const std::vector<query::RankedWord>& words);

}  // namespace lede
