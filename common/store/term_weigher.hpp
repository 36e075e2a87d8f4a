// SPDX-License-Identifier: GPL-2.0-or-later
// Which parts of a plan are weighed by a source of ours and not by Xapian: words, in all segments
// of this machine, by Okapi BM25. Private to the store.
#pragma once

#include <optional>

#include <xapian.h>

#include "common/store/index_reader.hpp"
#include "common/store/match_plan.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// The query for `node` where it is a term or a synonym of terms, or one of those in some
/// languages only; nothing where it is something else or cannot be weighed so. It scores as
/// Xapian does.
std::optional<Xapian::Query> weighed_by_us(const PlanNode& node, const Snapshot& snapshot,
                                           const Weighting& weighting);

}  // namespace lede::store
