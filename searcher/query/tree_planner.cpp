// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/tree_planner.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace lede::query {

namespace {

using store::PlanNode;
using NodeKind = Node::Kind;

bool stands_at_a_place(const Node& node);
Scope scope_of(std::string_view field);
std::size_t adjacent_words(std::span<const Node> items);

}  // namespace

std::optional<PlanNode> TreePlanner::plan(const Node& node, Context context) {
  switch (node.kind) {
    case NodeKind::empty:
      return std::nullopt;
    case NodeKind::word:
    case NodeKind::phrase:
    case NodeKind::exact_word:
    case NodeKind::exact_phrase:
    case NodeKind::pattern:
    case NodeKind::fuzzy:
    case NodeKind::near:
    case NodeKind::ordered:
    case NodeKind::sentence:
    case NodeKind::paragraph:
    case NodeKind::at_least:
    case NodeKind::must:
    case NodeKind::must_not:
      return group({&node, 1}, context);
    case NodeKind::weighted: {
      std::optional<PlanNode> child = plan(node.children.front(), context);
      if (child) child = store::scaled(*std::move(child), node.number);
      return child;
    }
    case NodeKind::group:
      return group(node.children, context);
    case NodeKind::both:
      return both(node, context);
    case NodeKind::either:
      return either(node, context);
    case NodeKind::negated: {
      Clause clause;
      add_excluded(clause, node.children.front(), context);
      return compose(std::move(clause));
    }
    case NodeKind::field:
      return field(node, context);
  }
  return std::nullopt;
}

std::optional<PlanNode> TreePlanner::group(std::span<const Node> items, Context context) {
  filters_.check_dates(items);
  Clause clause;
  std::vector<Sought> ranked;
  std::map<std::string, std::vector<PlanNode>> conditions;  // by field: any value will do
  for (std::size_t i = 0; i < items.size();) {
    const Node& item = items[i];
    const std::size_t words = adjacent_words(items.subspan(i));
    if (words > 0 || stands_at_a_place(item)) {
      const std::size_t parts = std::max<std::size_t>(words, 1);
      std::vector<Sought> found = sought(items.subspan(i, parts), context);
      std::move(found.begin(), found.end(), std::back_inserter(ranked));
      i += parts;
      continue;
    }
    if (item.kind == NodeKind::must) {
      add_required(clause, item.children.front(), context);
    } else if (item.kind == NodeKind::must_not) {
      add_excluded(clause, item.children.front(), context);
    } else if (is_condition(item)) {
      conditions[item.text].push_back(filters_.plan(item));
    } else if (auto node = plan(item, context)) {
      ranked_of(clause).push_back(*std::move(node));
    }
    ++i;
  }
  for (auto& [field, values] : conditions) {
    clause.conditions.push_back(store::group(PlanNode::Kind::any, std::move(values)));
  }
  add_ranked(clause, std::move(ranked), context);
  return compose(std::move(clause));
}

// A stop word counts for nothing beside any other word. Alone it is what was asked for.
void TreePlanner::add_ranked(Clause& clause, std::vector<Sought> sought, Context context) {
  const bool has_others =
      !clause.required.empty() || !clause.optional.empty() ||
      std::any_of(sought.begin(), sought.end(), [](const Sought& s) { return !s.is_stop_word; });
  for (Sought& one : sought) {
    if (one.is_stop_word && context.wanted) ++result_.stop_words;
    if (one.is_stop_word && has_others) continue;
    if (one.only_weighs && !context.wanted) continue;
    nodes_for(clause, one).push_back(std::move(one.node));
    note(std::move(one), context);
  }
}

std::optional<PlanNode> TreePlanner::both(const Node& node, Context context) {
  filters_.check_dates(node.children);
  Clause clause;
  for (const Node& child : node.children) {
    if (child.kind == NodeKind::negated) {
      add_excluded(clause, child.children.front(), context);
    } else if (is_condition(child)) {
      clause.conditions.push_back(filters_.plan(child));
    } else if (auto operand = plan(child, context)) {
      clause.required.push_back(*std::move(operand));
    }
  }
  return compose(std::move(clause));
}

std::optional<PlanNode> TreePlanner::either(const Node& node, Context context) {
  Clause clause;
  for (const Node& child : node.children) {
    if (auto operand = plan(child, context)) clause.optional.push_back(*std::move(operand));
  }
  return compose(std::move(clause));
}

std::optional<PlanNode> TreePlanner::field(const Node& node, Context context) {
  if (!is_condition(node)) {
    context.scope = scope_of(node.text);
    return plan(node.children.front(), context);
  }
  Clause clause;
  clause.conditions.push_back(filters_.plan(node));
  return compose(std::move(clause));
}

// A typed word that asks for several things asks for all of them.
void TreePlanner::add_required(Clause& clause, const Node& node, Context context) {
  if (is_condition(node)) {
    clause.conditions.push_back(filters_.plan(node));
  } else if (stands_at_a_place(node)) {
    for (Sought& one : sought({&node, 1}, context)) {
      (one.only_weighs ? clause.preferred : clause.required).push_back(std::move(one.node));
      if (one.is_stop_word) {
        for (Needle& needle : one.needles) needle.weight = 0.0;
      }
      note(std::move(one), context);
    }
  } else if (auto planned = plan(node, context)) {
    clause.required.push_back(*std::move(planned));
  }
}

void TreePlanner::add_excluded(Clause& clause, const Node& node, Context context) {
  context.wanted = false;
  if (is_condition(node)) {
    clause.excluded.push_back(filters_.plan(node));
  } else if (auto planned = plan(node, context)) {
    clause.excluded.push_back(*std::move(planned));
  }
}

std::vector<Sought> TreePlanner::sought(std::span<const Node> parts, Context context) {
  const Node& first = parts.front();
  if (first.kind == NodeKind::word) return text_.words(parts, context.scope);
  std::vector<Sought> found;
  if (auto standing = text_.standing(first, context.scope)) {
    found.push_back(*std::move(standing));
  } else if (is_leaf(first)) {
    result_.diagnostics.push_back({Severity::warning, "there is no word in the quotation marks",
                                   "they are ignored", first.range});
  } else {
    result_.diagnostics.push_back(
        {Severity::error, "one side of it has no word", "write tariff w/5 fentanyl", first.range});
  }
  return found;
}

void TreePlanner::note(Sought sought, Context context) {
  if (!context.wanted) return;
  std::move(sought.needles.begin(), sought.needles.end(), std::back_inserter(result_.needles));
  std::move(sought.words.begin(), sought.words.end(), std::back_inserter(result_.words));
  if (sought.placed) note_placed(*std::move(sought.placed));
}

void TreePlanner::note_placed(PlacedWord placed) {
  std::vector<RankedWord>& words = result_.ranked_words;
  const auto known = std::find_if(words.begin(), words.end(), [&](const RankedWord& other) {
    return other.forms == placed.word.forms;
  });
  ranked_at_[placed.place] = static_cast<std::size_t>(known - words.begin());
  if (known == words.end()) words.push_back(std::move(placed.word));
}

QueryPlan TreePlanner::take() {
  for (const auto& [place, number] : ranked_at_) {
    const auto next = ranked_at_.find(place + 1);
    if (next == ranked_at_.end() || next->second == number) continue;
    std::vector<std::size_t>& behind = result_.ranked_words[number].followed_by;
    if (std::find(behind.begin(), behind.end(), next->second) == behind.end()) {
      behind.push_back(next->second);
    }
  }
  return std::move(result_);
}

namespace {

bool stands_at_a_place(const Node& node) {
  return is_leaf(node) || is_nearness(node) || node.kind == NodeKind::at_least;
}

Scope scope_of(std::string_view field) {
  if (field == "lead") return Scope::lead;
  return field == "body" ? Scope::body : Scope::title;
}

std::size_t adjacent_words(std::span<const Node> items) {
  const auto end = std::find_if(items.begin(), items.end(),
                                [](const Node& item) { return item.kind != NodeKind::word; });
  return static_cast<std::size_t>(end - items.begin());
}

}  // namespace

}  // namespace lede::query
