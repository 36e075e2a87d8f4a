// SPDX-License-Identifier: GPL-2.0-or-later
// Runs a plan by Xapian's matcher, which servers run for us: where a segment is remote. Private to
// the store.
#pragma once

#include "common/store/index_reader.hpp"
#include "common/store/match_finder.hpp"
#include "common/store/match_plan.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// As find(), but matches of one score come in any order and have no order keys where these were
/// not needed. Throws Xapian::Error.
Found find_by_xapian(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options);

}  // namespace lede::store
