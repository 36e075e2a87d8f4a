// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/clause.hpp"

#include <iterator>
#include <utility>

namespace lede::query {

namespace {

using store::PlanNode;
using Kind = PlanNode::Kind;

/// `first` with `others` behind it, or `first` alone where there are none.
PlanNode with(Kind kind, PlanNode first, std::vector<PlanNode> others);

}  // namespace

std::optional<PlanNode> compose(Clause clause) {
  if (clause.required.empty() && clause.optional.empty() && clause.conditions.empty() &&
      clause.excluded.empty()) {
    return std::nullopt;
  }
  PlanNode node;
  if (!clause.required.empty()) {
    node = with(Kind::prefer, store::group(Kind::all, std::move(clause.required)),
                std::move(clause.optional));
  } else if (!clause.optional.empty()) {
    node = store::group(Kind::any, std::move(clause.optional));
  } else {
    node = store::everything();
  }
  node = with(Kind::prefer, std::move(node), std::move(clause.preferred));
  node = with(Kind::filter, std::move(node), std::move(clause.conditions));
  return with(Kind::except, std::move(node), std::move(clause.excluded));
}

namespace {

PlanNode with(Kind kind, PlanNode first, std::vector<PlanNode> others) {
  if (others.empty()) return first;
  PlanNode node;
  node.kind = kind;
  node.children.push_back(std::move(first));
  std::move(others.begin(), others.end(), std::back_inserter(node.children));
  return node;
}

}  // namespace

}  // namespace lede::query
