// SPDX-License-Identifier: GPL-2.0-or-later
// Takes a score apart. Private to the store.
#pragma once

#include <string>
#include <vector>

#include "common/store/index_reader.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// What the parts of `plan` add to the score of the article with `id_term`. Each part is run with
/// the article as its condition: statistics are those of the whole index, and so the weights add up
/// to the score.
std::vector<Contribution> contributions_to(const Snapshot& snapshot, const MatchPlan& plan,
                                           const SearchOptions& options,
                                           const std::string& id_term);

}  // namespace lede::store
