// SPDX-License-Identifier: GPL-2.0-or-later
// The keyword of a whole value: what the indexer adds, the planner looks for, and facets count as
// one. One function, so that they cannot disagree.
#pragma once

#include <string>
#include <string_view>

#include "common/schema/schema.hpp"

namespace lede::store {

/// The value in its normal form (see text/normalizer.hpp); of an agency the one of its names that
/// text/agencies.hpp keeps to.
std::string keyword(schema::Field field, std::string_view value);

}  // namespace lede::store
