// SPDX-License-Identifier: GPL-2.0-or-later
// From a MatchPlan to the query that Xapian runs. Private to the store.
#pragma once

#include <xapian.h>

#include "common/store/match_plan.hpp"

namespace lede::store {

Xapian::Query compile(const PlanNode& node);

}  // namespace lede::store
