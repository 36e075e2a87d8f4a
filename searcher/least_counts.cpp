// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/least_counts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "common/store/span_finder.hpp"
#include "common/text/lede.hpp"
#include "searcher/text_positions.hpp"

namespace lede {
namespace {

using store::SpanPlan;
using Kind = SpanPlan::Kind;

/// How often things are in one article. A query may have thousands: each text is cut but once.
class Counter {
 public:
  /// Takes in the least counts of `plan`, which lives until settle().
  void add(SpanPlan& plan);
  void count_in(std::string_view text, TextPart part, text::Analyzer& analyzer);
  /// Makes of each that was reached what it counts, and of the others nothing.
  void settle();

 private:
  struct Count {
    SpanPlan* plan = nullptr;
    std::uint32_t found = 0;
  };

  std::vector<Count> counts_;
  FormTable forms_;  // of all
};

bool has_count(const SpanPlan& plan);

}  // namespace

bool has_least_count(const std::vector<query::Needle>& needles) {
  return std::any_of(needles.begin(), needles.end(),
                     [](const query::Needle& needle) { return has_count(needle.spans); });
}

std::vector<query::Needle> with_settled_counts(const std::vector<query::Needle>& needles,
                                               const Article& article, text::Analyzer& analyzer) {
  std::vector<query::Needle> settled = needles;
  Counter counter;
  for (query::Needle& needle : settled) counter.add(needle.spans);
  counter.count_in(article.title, TextPart::title, analyzer);
  if (!text::is_opening_of(article.summary, article.body)) {
    counter.count_in(article.summary, TextPart::summary, analyzer);
  }
  counter.count_in(article.body, TextPart::body, analyzer);
  counter.settle();
  return settled;
}

namespace {

void Counter::add(SpanPlan& plan) {
  if (plan.kind == Kind::at_least) {
    counts_.push_back({&plan});
    forms_.add(plan);
    return;  // none counts what is counted
  }
  for (SpanPlan& child : plan.children) add(child);
}

void Counter::count_in(std::string_view text, TextPart part, text::Analyzer& analyzer) {
  TextPositions positions(analyzer.analyze(text), part, forms_);
  for (Count& count : counts_) {
    const SpanPlan& counted = count.plan->children.front();
    count.found += store::count_apart(store::find_spans(counted, positions));
  }
}

void Counter::settle() {
  for (const Count& count : counts_) {
    SpanPlan counted = std::move(count.plan->children.front());
    *count.plan = count.found >= count.plan->number ? std::move(counted) : SpanPlan{};
  }
}

bool has_count(const SpanPlan& plan) {
  return plan.kind == Kind::at_least ||
         std::any_of(plan.children.begin(), plan.children.end(), has_count);
}

}  // namespace
}  // namespace lede
