// SPDX-License-Identifier: GPL-2.0-or-later
// What a part of a query asks for, sorted by how it asks.
#pragma once

#include <optional>
#include <vector>

#include "common/store/match_plan.hpp"

namespace lede::query {

struct Clause {
  std::vector<store::PlanNode> required;    // must hold, and weigh
  std::vector<store::PlanNode> optional;    // weigh; one must hold where nothing is required
  std::vector<store::PlanNode> preferred;   // only weigh
  std::vector<store::PlanNode> conditions;  // must hold, weighing nothing
  std::vector<store::PlanNode> excluded;    // must not hold
};

/// One plan of all that. Nothing where the clause asks for nothing.
std::optional<store::PlanNode> compose(Clause clause);

}  // namespace lede::query
