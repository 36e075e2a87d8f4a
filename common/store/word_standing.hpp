// SPDX-License-Identifier: GPL-2.0-or-later
// Tells where some words stand in some articles, as ranking wants to know of the best matches.
// Private to the store.
#pragma once

#include <vector>

#include "common/store/index_reader.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// Of each of `documents`, which are numbers in `snapshot.all`, in their order; 0 is one in which
/// nothing stands. Segments may be remote. Throws Xapian::Error.
Standings standing_of(const Snapshot& snapshot, const std::vector<Xapian::docid>& documents,
                      const std::vector<StandingWord>& words);

}  // namespace lede::store
