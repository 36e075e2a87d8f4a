// SPDX-License-Identifier: GPL-2.0-or-later
// How rare a word is, and how much that counts in a plan. Knows nothing of syntax.
#pragma once

#include <cstdint>

#include "common/store/index_reader.hpp"

namespace lede {

/// The inverse document frequency of what `holding` of `articles` hold.
double rarity(std::uint64_t holding, std::uint64_t articles);

/// What a rarity counts at a power of it: 1 leaves it as it is, 1/2 lets common words count for
/// more beside rare ones. A usual rarity counts the same at any power, so that scores keep their
/// size.
double tempered(double rarity, double power);

/// `plan`, where every word that weighs does so by its rarity to that power.
store::MatchPlan tempered(store::MatchPlan plan, double power, store::IndexReader& index);

}  // namespace lede
