// SPDX-License-Identifier: GPL-2.0-or-later
// A plan made ready to run, with its weights and its order. Private to the store.
#pragma once

#include <xapian.h>

#include "common/store/index_reader.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

Xapian::Enquire enquiry(const Snapshot& snapshot, const MatchPlan& plan,
                        const SearchOptions& options);

}  // namespace lede::store
