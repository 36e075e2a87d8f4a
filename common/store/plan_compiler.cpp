// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/plan_compiler.hpp"

#include <span>
#include <string>
#include <vector>

namespace lede::store {

namespace {

using Kind = PlanNode::Kind;
using Xapian::Query;

Query combine(Query::op op, std::span<const PlanNode> children, Xapian::termcount window = 0);
Query range(const PlanNode& node);

}  // namespace

Query compile(const PlanNode& node) {
  const std::span<const PlanNode> children(node.children);
  const auto first = [&] { return compile(children.front()); };
  const auto rest = [&] { return children.subspan(1); };
  switch (node.kind) {
    case Kind::nothing:
      return Query::MatchNothing;
    case Kind::everything:
      return Query(Query::OP_SCALE_WEIGHT, Query::MatchAll, 0.0);
    case Kind::term:
      return Query(node.text);
    case Kind::any:
      return combine(Query::OP_OR, children);
    case Kind::all:
      return combine(Query::OP_AND, children);
    case Kind::synonym:
      return combine(Query::OP_SYNONYM, children);
    // A window as wide as the phrase is long leaves no room for other words.
    case Kind::phrase:
      return combine(Query::OP_PHRASE, children, static_cast<Xapian::termcount>(children.size()));
    case Kind::near:
      return combine(Query::OP_NEAR, children, node.window);
    case Kind::except:
      return Query(Query::OP_AND_NOT, first(), combine(Query::OP_OR, rest()));
    case Kind::prefer:
      return Query(Query::OP_AND_MAYBE, first(), combine(Query::OP_OR, rest()));
    case Kind::filter:
      return Query(Query::OP_FILTER, first(), combine(Query::OP_AND, rest()));
    case Kind::scale:
      return Query(Query::OP_SCALE_WEIGHT, first(), node.factor);
    case Kind::slot_range:
      return range(node);
  }
  return Query::MatchNothing;
}

namespace {

Query combine(Query::op op, std::span<const PlanNode> children, Xapian::termcount window) {
  std::vector<Query> compiled;
  compiled.reserve(children.size());
  for (const PlanNode& child : children) compiled.push_back(compile(child));
  return Query(op, compiled.begin(), compiled.end(), window);
}

Query range(const PlanNode& node) {
  if (node.text_end.empty()) return Query(Query::OP_VALUE_GE, node.slot, node.text);
  // An article without the value has the empty string there, which no range includes.
  const std::string begin = node.text.empty() ? std::string("\x01") : node.text;
  return Query(Query::OP_VALUE_RANGE, node.slot, begin, node.text_end);
}

}  // namespace

}  // namespace lede::store
