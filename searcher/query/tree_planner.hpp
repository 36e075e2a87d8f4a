// SPDX-License-Identifier: GPL-2.0-or-later
// Walks the tree of a query and composes what its parts plan. Knows nothing of terms: words are the
// TextPlanner's, conditions the FilterPlanner's.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "common/store/match_plan.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query/clause.hpp"
#include "searcher/query/filter_planner.hpp"
#include "searcher/query/query_plan.hpp"
#include "searcher/query/terms.hpp"
#include "searcher/query/text_planner.hpp"
#include "searcher/search_request.hpp"

namespace lede::query {

/// Where the words of a part count, and whether they are wanted: what is excluded is neither
/// highlighted nor suggested.
struct Context {
  Scope scope = Scope::anywhere;
  bool wanted = true;
};

/// Walks one tree. Parts that ask for nothing (all punctuation) plan nothing.
class TreePlanner {
 public:
  /// `text` and `filters` outlive the walk.
  TreePlanner(TextPlanner& text, FilterPlanner& filters, WordsNeeded words_needed)
      : text_(text), filters_(filters), words_needed_(words_needed) {}

  /// What `node` asks for; nothing where it asks for nothing.
  std::optional<store::PlanNode> plan(const Node& node, Context context);

  /// What the walk found beside plans: needles, words, and what was odd.
  QueryPlan take();

 private:
  std::optional<store::PlanNode> group(std::span<const Node> items, Context context);
  std::optional<store::PlanNode> both(const Node& node, Context context);
  std::optional<store::PlanNode> either(const Node& node, Context context);
  std::optional<store::PlanNode> field(const Node& node, Context context);

  void add_required(Clause& clause, const Node& node, Context context);
  void add_excluded(Clause& clause, const Node& node, Context context);
  void add_ranked(Clause& clause, std::vector<Sought> sought, Context context);
  std::vector<store::PlanNode>& ranked_of(Clause& clause) const {
    return words_needed_ == WordsNeeded::all ? clause.required : clause.optional;
  }
  std::vector<store::PlanNode>& nodes_for(Clause& clause, const Sought& one) const {
    if (one.only_weighs) return clause.preferred;
    return one.is_guess ? clause.optional : ranked_of(clause);
  }
  std::vector<Sought> sought(std::span<const Node> parts, Context context);
  void note(Sought sought, Context context);
  void note_placed(PlacedWord placed);

  TextPlanner& text_;
  FilterPlanner& filters_;
  WordsNeeded words_needed_;
  QueryPlan result_;
  std::map<std::size_t, std::size_t> ranked_at_;  // by place: the number of the ranked word
};

}  // namespace lede::query
