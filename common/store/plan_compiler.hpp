// SPDX-License-Identifier: GPL-2.0-or-later
// From a MatchPlan to the query that Xapian runs. Private to the store.
#pragma once

#include <xapian.h>

#include "common/store/index_reader.hpp"
#include "common/store/match_plan.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// For a search of `snapshot` by Xapian, which weighs by `scheme`.
Xapian::Query compile(const PlanNode& node, const Snapshot& snapshot,
                      Weighting::Scheme scheme = Weighting::Scheme::okapi);

}  // namespace lede::store
