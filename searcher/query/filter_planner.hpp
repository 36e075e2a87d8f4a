// SPDX-License-Identifier: GPL-2.0-or-later
// Conditions: what an article must be (its source, language, date …), whatever its words.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/date.hpp"
#include "common/schema/schema.hpp"
#include "common/store/match_plan.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query/query_plan.hpp"
#include "searcher/search_request.hpp"

namespace lede::query {

/// So many conditions a query may have.
inline constexpr std::size_t max_conditions = 256;

/// True for a field that does not rank: all but those of the text.
bool is_condition(const Node& node);

class FilterPlanner {
 public:
  /// `analyzer` outlives the planner. `today` is for dates such as `yesterday`.
  FilterPlanner(text::Analyzer& analyzer, Day today) : analyzer_(analyzer), today_(today) {}

  /// `node` is a condition.
  store::PlanNode plan(const Node& node);

  /// Notes an error where a `since:` among nodes that must all hold is later than an `until:`.
  void check_dates(std::span<const Node> nodes);

  /// All must hold.
  std::vector<store::PlanNode> plan(const Filters& filters);

  /// Values that mean nothing, where they stand in the query; they plan `nothing`.
  std::vector<Diagnostic> take_diagnostics();

  /// The sources, topics and agencies that were asked for.
  std::vector<NamedValue> take_named_values();

 private:
  store::PlanNode value(std::string_view field, std::string_view typed, ByteRange range);
  store::PlanNode keyword(std::string_view field, std::string_view typed, ByteRange range);
  store::PlanNode name(schema::Field field, std::string_view typed, ByteRange range);
  store::PlanNode dates(std::string_view field, std::string_view typed, ByteRange range);
  store::PlanNode any_of(std::string_view field, const std::vector<std::string>& values);
  store::PlanNode refuse(ByteRange range, std::string message, std::string hint);

  text::Analyzer& analyzer_;
  Day today_;
  std::vector<Diagnostic> diagnostics_;
  std::vector<NamedValue> named_values_;
  std::size_t conditions_ = 0;
};

}  // namespace lede::query
