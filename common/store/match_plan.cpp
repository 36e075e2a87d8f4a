// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/match_plan.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace lede::store {

namespace {

constexpr std::array<std::string_view, 12> kind_names{
    "nothing", "everything", "term",   "any",    "all",   "synonym",
    "spans",   "except",     "prefer", "filter", "scale", "slot_range"};
static_assert(kind_names.size() == static_cast<std::size_t>(PlanNode::Kind::slot_range) + 1);

}  // namespace

PlanNode everything() {
  PlanNode node;
  node.kind = PlanNode::Kind::everything;
  return node;
}

PlanNode term(std::string text) {
  PlanNode node;
  node.kind = PlanNode::Kind::term;
  node.text = std::move(text);
  return node;
}

PlanNode group(PlanNode::Kind kind, std::vector<PlanNode> children) {
  if (children.size() == 1) return std::move(children.front());
  PlanNode node;
  node.kind = children.empty() ? PlanNode::Kind::nothing : kind;
  node.children = std::move(children);
  return node;
}

PlanNode scaled(PlanNode node, double factor) {
  PlanNode scale;
  scale.kind = PlanNode::Kind::scale;
  scale.factor = factor;
  scale.children.push_back(std::move(node));
  return scale;
}

PlanNode with_spans(PlanNode candidates, SpanPlan spans) {
  PlanNode node;
  node.kind = PlanNode::Kind::spans;
  node.spans = std::move(spans);
  node.children.push_back(std::move(candidates));
  return node;
}

std::string to_string(const PlanNode& node) {
  using Kind = PlanNode::Kind;
  if (node.kind == Kind::term) return node.text;
  if (node.kind == Kind::nothing || node.kind == Kind::everything) {
    return fmt::format("({})", kind_names[static_cast<std::size_t>(node.kind)]);
  }
  if (node.kind == Kind::slot_range) {
    return fmt::format("(slot_range {} {}..{})", node.slot, node.text, node.text_end);
  }
  std::string result = fmt::format("({}", kind_names[static_cast<std::size_t>(node.kind)]);
  if (node.kind == Kind::scale) result += fmt::format(" {}", node.factor);
  for (const PlanNode& child : node.children) result += " " + to_string(child);
  if (node.kind == Kind::spans) result += " " + to_string(node.spans);
  return result + ")";
}

}  // namespace lede::store
