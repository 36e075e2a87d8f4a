// SPDX-License-Identifier: GPL-2.0-or-later
// Says where no article has the source, topic or agency that a query names, and which name may have
// been meant. Knows nothing of syntax.
#pragma once

#include <vector>

#include "common/store/index_reader.hpp"
#include "searcher/query/query_plan.hpp"

namespace lede {

/// A warning for each of `named` that no article has, with the names that come near it: those whose
/// words hold it, and those that are hardly spelt otherwise. Reads the database only where one is
/// missing.
std::vector<query::Diagnostic> value_hints(const std::vector<query::NamedValue>& named,
                                           store::IndexReader& index);

}  // namespace lede
