// SPDX-License-Identifier: GPL-2.0-or-later
// In how many articles words are that count as one. Private to the store.
#pragma once

#include "common/store/match_plan.hpp"
#include "common/store/matching/weighed_cursor.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// Of a term, or of all that `node` names, estimated as Xapian does so that scores do not hang on
/// where a segment is: in whole numbers, and as if words were independent of one another.
WordStatistics statistics_of(const PlanNode& node, const Snapshot& snapshot);

}  // namespace lede::store
