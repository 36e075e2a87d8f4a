// SPDX-License-Identifier: GPL-2.0-or-later
// Which parts of a plan are weighed by a source of ours and not by Xapian: words, in all segments
// of this machine, by Okapi BM25. Private to the store.
#pragma once

#include <cstdint>
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

/// In how many articles Xapian estimates the same to be; nothing where it is something else.
std::optional<double> estimated_articles(const PlanNode& node, const Snapshot& snapshot);

/// How many articles match `plan`, where it asks for any of some words and these are not too
/// frequent; nothing else is counted so. To weigh each match takes Xapian ten times as long as to
/// pass over those that are not among the best.
std::optional<std::uint64_t> counted_by_us(const MatchPlan& plan, const Snapshot& snapshot);

}  // namespace lede::store
