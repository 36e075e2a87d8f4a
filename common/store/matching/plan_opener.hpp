// SPDX-License-Identifier: GPL-2.0-or-later
// From a MatchPlan to the walk through what matches it. Private to the store.
#pragma once

#include <cstddef>

#include "common/store/index_reader.hpp"
#include "common/store/match_plan.hpp"
#include "common/store/matching/match_cursor.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// What matches `plan` in one segment of a snapshot that has no remote ones. Values are weights,
/// or, without `weighting`, how often the words are there. The arguments outlive it.
MatchCursorPtr open(const MatchPlan& plan, const Snapshot& snapshot, std::size_t segment,
                    const Weighting* weighting);

/// Whether matches may have weights that differ.
bool may_weigh(const MatchPlan& plan);

}  // namespace lede::store
