// SPDX-License-Identifier: GPL-2.0-or-later
// From a MatchPlan to the query that Xapian runs. Private to the store.
#pragma once

#include <xapian.h>

#include "common/store/index_reader.hpp"
#include "common/store/match_plan.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// For a search of `snapshot`; weights are Xapian's.
Xapian::Query compile(const PlanNode& node, const Snapshot& snapshot);

/// As compile(), for matches that are weighed by `weighting`: scores are the same.
Xapian::Query compile_weighed(const PlanNode& node, const Snapshot& snapshot,
                              const Weighting& weighting);

}  // namespace lede::store
