// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold of an article for it to match, and how it is to be scored: the planner makes
// it, the store runs it. Knows nothing of what was typed, nor of Xapian's classes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/store/span_plan.hpp"

namespace lede::store {

struct PlanNode {
  enum class Kind {
    nothing,     // matches no article
    everything,  // matches every article, weighs nothing
    term,        // the article holds `text`, a term with its prefix
    any,         // one child or more holds; weights add up
    all,         // every child holds; weights add up
    synonym,     // as any, but counted as if all children were one term
    spans,       // the only child holds and weighs, and `spans` holds anywhere in the article
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
  SpanPlan spans = {};
  std::vector<PlanNode> children;
};

using MatchPlan = PlanNode;

PlanNode everything();
PlanNode term(std::string text);
PlanNode group(PlanNode::Kind kind, std::vector<PlanNode> children);  // one child is itself
PlanNode scaled(PlanNode node, double factor);
/// `candidates` are all articles that have the words for `spans`, and perhaps others.
PlanNode with_spans(PlanNode candidates, SpanPlan spans);

/// `(spans (all Ztrade Zdeal) (phrase trade deal|deals))`: for tests, --parse and --explain.
std::string to_string(const PlanNode& node);

}  // namespace lede::store
