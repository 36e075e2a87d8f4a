// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/planner.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "searcher/query/clause.hpp"
#include "searcher/query/filter_planner.hpp"
#include "searcher/query/terms.hpp"
#include "searcher/query/text_planner.hpp"
#include "searcher/query/tree_planner.hpp"

namespace lede::query {

namespace {

std::vector<Needle> each_once(std::vector<Needle> needles);
Diagnostic too_many_words();
Diagnostic nothing_to_search_for(const Node& tree);

}  // namespace

QueryPlan Planner::plan(const Node& tree, const Filters& filters, Day today,
                        WordsNeeded words_needed) {
  Terms terms(index_, stemmer_);
  const CapitalPlaces capitals = capital_places(tree, analyzer_);
  FormExpander expander(index_, terms);
  TextReader reader(terms, expander, analyzer_, capitals);
  TextPlanner text(terms, reader);
  FilterPlanner filter_planner(analyzer_, today);
  TreePlanner walk(text, filter_planner, words_needed);

  Clause clause;
  std::optional<store::PlanNode> asked = walk.plan(tree, {});
  const bool asks = asked.has_value();
  if (asks) clause.required.push_back(*std::move(asked));
  clause.conditions = filter_planner.plan(filters);

  QueryPlan result = walk.take();
  result.needles = each_once(std::move(result.needles));
  result.named_values = filter_planner.take_named_values();
  std::vector<Diagnostic> diagnostics = std::move(result.diagnostics);
  std::ranges::move(filter_planner.take_diagnostics(), std::back_inserter(diagnostics));
  std::ranges::move(expander.take_diagnostics(), std::back_inserter(diagnostics));
  if (reader.word_count() > max_query_words) diagnostics.push_back(too_many_words());
  const bool only_filters = tree.kind == Node::Kind::empty && !filters.empty();
  if (!asks && !only_filters && !has_error(diagnostics)) {
    diagnostics.push_back(nothing_to_search_for(tree));
  }
  const bool failed = has_error(diagnostics);
  if (failed) result = {};
  result.diagnostics = first_of_each_severity(std::move(diagnostics));
  result.word_count = reader.word_count();
  if (!failed) result.plan = compose(std::move(clause)).value_or(store::PlanNode{});
  return result;
}

namespace {

std::vector<Needle> each_once(std::vector<Needle> needles) {
  std::set<std::string> seen;
  std::erase_if(needles,
                [&seen](const Needle& needle) { return !seen.insert(to_string(needle)).second; });
  return needles;
}

Diagnostic too_many_words() {
  return {Severity::error,
          fmt::format("the query has more than {} words", max_query_words),
          "search for less at once",
          {}};
}

Diagnostic nothing_to_search_for(const Node& tree) {
  return {Severity::error, "there is nothing to search for",
          "give a word, a \"phrase\", or a field such as source:NAME", tree.range};
}

}  // namespace

}  // namespace lede::query
