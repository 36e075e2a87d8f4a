// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/least_counts.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/store/span_finder.hpp"
#include "common/text/lede.hpp"
#include "searcher/text_positions.hpp"

namespace lede {
namespace {

using store::SpanPlan;
using Kind = SpanPlan::Kind;

bool has_count(const SpanPlan& plan);

/// One article, and how often things are in it.
class Counter {
 public:
  Counter(const Article& article, text::Analyzer& analyzer)
      : article_(article), analyzer_(analyzer) {}

  void settle(SpanPlan& plan);

 private:
  std::uint32_t count(const SpanPlan& plan);
  std::uint32_t count_in(const SpanPlan& plan, std::string_view text, TextPart part);

  const Article& article_;
  text::Analyzer& analyzer_;
};

}  // namespace

bool has_least_count(const std::vector<query::Needle>& needles) {
  return std::any_of(needles.begin(), needles.end(),
                     [](const query::Needle& needle) { return has_count(needle.spans); });
}

std::vector<query::Needle> with_settled_counts(const std::vector<query::Needle>& needles,
                                               const Article& article, text::Analyzer& analyzer) {
  std::vector<query::Needle> settled = needles;
  Counter counter(article, analyzer);
  for (query::Needle& needle : settled) {
    if (has_count(needle.spans)) counter.settle(needle.spans);
  }
  return settled;
}

namespace {

bool has_count(const SpanPlan& plan) {
  return plan.kind == Kind::at_least ||
         std::any_of(plan.children.begin(), plan.children.end(), has_count);
}

void Counter::settle(SpanPlan& plan) {
  for (SpanPlan& child : plan.children) settle(child);
  if (plan.kind != Kind::at_least) return;
  SpanPlan counted = std::move(plan.children.front());
  plan = count(counted) >= plan.number ? std::move(counted) : SpanPlan{};
}

std::uint32_t Counter::count(const SpanPlan& plan) {
  std::uint32_t sum = count_in(plan, article_.title, TextPart::title);
  if (!text::is_opening_of(article_.summary, article_.body)) {
    sum += count_in(plan, article_.summary, TextPart::summary);
  }
  return sum + count_in(plan, article_.body, TextPart::body);
}

std::uint32_t Counter::count_in(const SpanPlan& plan, std::string_view text, TextPart part) {
  std::vector<std::string> forms;
  collect_forms(plan, forms);
  TextPositions positions(analyzer_.analyze(text), part, forms);
  return store::count_apart(store::find_spans(plan, positions));
}

}  // namespace
}  // namespace lede
