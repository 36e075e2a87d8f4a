// SPDX-License-Identifier: GPL-2.0-or-later
// Counts values over all matches of a plan. Private to the store.
#pragma once

#include <vector>

#include "common/store/index_reader.hpp"
#include "common/store/match_plan.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// Where nothing is hidden, the servers of remote segments count theirs themselves; otherwise each
/// match is asked for. `slots` is not empty. Throws Xapian::Error.
Tally tally_of(const Snapshot& snapshot, const MatchPlan& plan,
               const std::vector<schema::Slot>& slots);

}  // namespace lede::store
