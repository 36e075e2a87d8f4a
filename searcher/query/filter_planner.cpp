// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/filter_planner.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/schema/schema.hpp"
#include "common/store/keyword.hpp"
#include "common/text/language.hpp"
#include "searcher/query/query_text.hpp"

namespace lede::query {

namespace {

using schema::Field;
using store::PlanNode;

constexpr std::string_view date_hint =
    "write 2025, 2025-04, 2025-04-16, 2025-04-01..2025-05-15, today, last-week, last-3-months";

/// Both ends included; an absent one is open.
struct Span {
  std::optional<Day> first;
  std::optional<Day> last;
};

std::optional<Span> read_span(std::string_view field, std::string_view typed, Day today);
PlanNode days(const Span& span);
std::string key(Day day);

}  // namespace

bool is_condition(const Node& node) {
  return node.kind == Node::Kind::field && node.text != "title" && node.text != "lead" &&
         node.text != "body";
}

PlanNode FilterPlanner::plan(const Node& node) {
  if (++conditions_ > max_conditions) {
    if (conditions_ > max_conditions + 1) return {};
    return refuse(node.range, fmt::format("more than {} conditions", max_conditions),
                  "search for less at once");
  }
  const Node& child = node.children.front();
  if (child.kind != Node::Kind::word && child.kind != Node::Kind::phrase) {
    return refuse(node.range, fmt::format("{}: takes one value, not a group", node.text),
                  fmt::format("write ({}:A OR {}:B)", node.text, node.text));
  }
  return value(node.text, child.text, node.range);
}

void FilterPlanner::check_dates(std::span<const Node> nodes) {
  Span span;
  for (const Node& node : nodes) {
    const bool is_bound =
        node.kind == Node::Kind::field && (node.text == "since" || node.text == "until");
    if (!is_bound) continue;
    const auto one = read_span(node.text, node.children.front().text, today_);
    if (!one) continue;
    if (one->first) span.first = std::max(span.first.value_or(*one->first), *one->first);
    if (one->last) span.last = std::min(span.last.value_or(*one->last), *one->last);
    if (span.first && span.last && *span.last < *span.first) {
      refuse(node.range, "the dates end before they begin", "exchange since: and until:");
      return;
    }
  }
}

std::vector<PlanNode> FilterPlanner::plan(const Filters& filters) {
  std::vector<PlanNode> nodes;
  if (filters.since || filters.until) nodes.push_back(days({filters.since, filters.until}));
  for (const auto& [field, values] :
       {std::pair{Field::source, &filters.sources}, std::pair{Field::topic, &filters.topics},
        std::pair{Field::language, &filters.languages},
        std::pair{Field::author, &filters.authors}}) {
    if (!values->empty()) nodes.push_back(any_of(schema::spec(field).name, *values));
  }
  return nodes;
}

std::vector<Diagnostic> FilterPlanner::take_diagnostics() {
  return std::move(diagnostics_);
}

std::vector<NamedValue> FilterPlanner::take_named_values() {
  return std::move(named_values_);
}

PlanNode FilterPlanner::value(std::string_view field, std::string_view typed, ByteRange range) {
  if (field == "date" || field == "since" || field == "until") return dates(field, typed, range);
  if (field == "author") return name(Field::author, typed, range);
  if (field == "place") return name(Field::place, typed, range);
  if (field == "id") return store::term(schema::term(Field::id, typed));
  return keyword(field, typed, range);
}

PlanNode FilterPlanner::keyword(std::string_view field, std::string_view typed, ByteRange range) {
  if (field == "language") {
    const auto code = text::language_code(typed);
    if (!code) {
      return refuse(range, fmt::format("unknown language {}", shown(typed)),
                    "write its code or its English name: en, es, french");
    }
    return store::term(schema::term(Field::language, *code));
  }
  const auto row = std::ranges::find(schema::fields, field, &schema::FieldSpec::name);
  assert(row != schema::fields.end());
  const std::string normal = store::keyword(row->field, typed);
  if (normal.empty()) {
    return refuse(range, fmt::format("{}: has no value", field),
                  fmt::format("write {}:VALUE or {}:\"TWO WORDS\"", field, field));
  }
  named_values_.push_back({row->field, std::string(typed), range});
  return store::term(schema::term(row->field, normal));
}

PlanNode FilterPlanner::name(schema::Field field, std::string_view typed, ByteRange range) {
  std::vector<PlanNode> names;
  std::vector<store::SpanPlan> in_order;
  for (const text::Token& token : analyzer_.analyze(typed, 1, text::Capitals::ignore).tokens) {
    if (token.form != text::Form::word) continue;
    const std::string name = schema::term(field, token.normal);
    names.push_back(store::term(name));
    in_order.push_back(store::span_word({name}));
  }
  if (names.empty()) {
    const std::string_view called = schema::spec(field).name;
    return refuse(range, fmt::format("{}: has no name", called),
                  fmt::format("write {}:NAME", called));
  }
  if (names.size() == 1) return std::move(names.front());
  return store::with_spans(store::group(PlanNode::Kind::all, std::move(names)),
                           store::span_group(store::SpanPlan::Kind::phrase, std::move(in_order)));
}

PlanNode FilterPlanner::dates(std::string_view field, std::string_view typed, ByteRange range) {
  const auto span = read_span(field, typed, today_);
  if (!span) return refuse(range, fmt::format("no date: {}", shown(typed)), std::string(date_hint));
  if (span->first && span->last && *span->last < *span->first) {
    return refuse(range, "the dates end before they begin", "write the earlier one first");
  }
  return days(*span);
}

PlanNode FilterPlanner::any_of(std::string_view field, const std::vector<std::string>& values) {
  std::vector<PlanNode> nodes;
  for (const std::string& typed : values) nodes.push_back(value(field, typed, {}));
  return store::group(PlanNode::Kind::any, std::move(nodes));
}

PlanNode FilterPlanner::refuse(ByteRange range, std::string message, std::string hint) {
  diagnostics_.push_back({Severity::error, std::move(message), std::move(hint), range});
  return {};
}

namespace {

std::optional<Span> read_span(std::string_view field, std::string_view typed, Day today) {
  const std::size_t dots = typed.find("..");
  if (dots == std::string_view::npos) {
    const auto period = parse_period(typed, today);
    if (!period) return std::nullopt;
    if (field == "since") return Span{period->first, std::nullopt};
    if (field == "until") return Span{std::nullopt, period->last};
    return Span{period->first, period->last};
  }
  const std::string_view from = typed.substr(0, dots);
  const std::string_view to = typed.substr(dots + 2);
  if (field != "date" || (from.empty() && to.empty())) return std::nullopt;
  Span span;
  if (!from.empty()) {
    const auto period = parse_period(from, today);
    if (!period) return std::nullopt;
    span.first = period->first;
  }
  if (!to.empty()) {
    const auto period = parse_period(to, today);
    if (!period) return std::nullopt;
    span.last = period->last;
  }
  return span;
}

PlanNode days(const Span& span) {
  PlanNode node;
  node.kind = PlanNode::Kind::slot_range;
  node.slot = static_cast<std::uint32_t>(schema::Slot::day);
  if (span.first) node.text = key(*span.first);
  if (span.last) node.text_end = key(*span.last);
  return node;
}

std::string key(Day day) {
  return schema::day_key(lede::to_string(day)).value_or("");
}

}  // namespace

}  // namespace lede::query
