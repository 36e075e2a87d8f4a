// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold of an article for it to match, and how it is to be scored: the planner makes
// it, the store runs it. Knows nothing of what was typed, nor of Xapian's classes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lede::store {

struct PlanNode {
  enum class Kind {
    nothing,     // matches no article
    everything,  // matches every article, weighs nothing
    term,        // the article holds `text`, a term with its prefix
    any,         // one child or more holds; weights add up
    all,         // every child holds; weights add up
    synonym,     // as any, but counted as if all children were one term
    phrase,      // the children, each a term or an `any` of terms, in this order without gaps
    except,      // the first child holds and none of the others
    prefer,      // the first child holds; the others only add weight
    filter,      // the first child holds and weighs; the others must hold, weighing nothing
    scale,       // the only child, its weight times `factor`
    slot_range,  // the value in slot `slot` is from `text` to `text_end`, both included
  };

  Kind kind = Kind::nothing;
  std::string text;
  std::string text_end;
  std::uint32_t slot = 0;
  double factor = 1.0;
  std::vector<PlanNode> children;
};

using MatchPlan = PlanNode;

PlanNode term(std::string text);
PlanNode group(PlanNode::Kind kind, std::vector<PlanNode> children);  // one child is itself
PlanNode scaled(PlanNode node, double factor);

/// `(all (phrase Ztrade Zdeal) (filter …))`: for tests, --parse and --explain.
std::string to_string(const PlanNode& node);

}  // namespace lede::store
