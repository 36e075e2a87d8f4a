// SPDX-License-Identifier: GPL-2.0-or-later
// Runs a plan on a snapshot: which articles match, in which order, and how many. Private to the
// store.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/index_reader.hpp"
#include "common/store/match_plan.hpp"
#include "common/store/matching/best_matches.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

struct Found {
  std::vector<Ranked> matches;  // from the first on: so many as are wanted, and some more
  std::uint64_t total = 0;
  bool exact = true;
};

/// Whatever the segmentation, the same. Throws Xapian::Error.
Found find(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options);

}  // namespace lede::store
