// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/needle_finder.hpp"

#include <algorithm>
#include <string>

#include "common/schema/schema.hpp"
#include "common/store/span_finder.hpp"
#include "common/text/paragraph_splitter.hpp"
#include "searcher/text_positions.hpp"

namespace lede {
namespace {

bool is_for(const query::Needle& needle, std::string_view language);
void keep_apart(std::vector<ByteRange>& ranges);
void add_forms(const store::SpanPlan& plan, text::FormFilter& filter);
bool has_lede(const store::SpanPlan& plan);

}  // namespace

NeedleFinder::NeedleFinder(const std::vector<query::Needle>& needles) : needles_(needles) {
  for (const query::Needle& needle : needles_) {
    weights_.push_back(needle.weight);
    any_weighs_ = any_weighs_ || needle.weight > 0;
  }
  if (!any_weighs_) std::fill(weights_.begin(), weights_.end(), 1.0);
  for (const query::Needle& needle : needles_) {
    if (!is_shown(needle)) continue;
    forms_.add(needle.spans);
    add_forms(needle.spans, filter_);
    needs_lede_ = needs_lede_ || has_lede(needle.spans);
  }
}

std::vector<text::Paragraph> NeedleFinder::paragraphs_of(std::string_view text) const {
  std::vector<text::Paragraph> paragraphs;
  bool holds_any = false;
  for (const ByteRange& range : text::split_paragraphs(text)) {
    const bool may_hold = filter_.may_hold(range.in(text));
    holds_any = holds_any || may_hold;
    paragraphs.push_back(
        {range, may_hold || needs_lede_ ? text::Depth::words : text::Depth::nothing});
  }
  if (!holds_any) paragraphs.clear();
  return paragraphs;
}

bool NeedleFinder::is_shown(const query::Needle& needle) const {
  return !any_weighs_ || needle.weight > 0;
}

std::vector<Occurrence> NeedleFinder::find(const text::Analysis& analysis,
                                           std::string_view language, TextPart part) const {
  TextPositions positions(analysis, part, forms_);
  std::vector<Occurrence> occurrences;
  for (std::size_t i = 0; i < needles_.size(); ++i) {
    const query::Needle& needle = needles_[i];
    if (!is_shown(needle) || !is_for(needle, language)) continue;
    std::vector<ByteRange> ranges;
    for (const store::Span& span : store::find_spans(needle.spans, positions)) {
      for (const store::SpanPart& found : span.parts) ranges.push_back(positions.range(found));
    }
    keep_apart(ranges);
    for (const ByteRange& range : ranges) occurrences.push_back({i, range});
  }
  std::stable_sort(
      occurrences.begin(), occurrences.end(),
      [](const Occurrence& a, const Occurrence& b) { return a.range.begin < b.range.begin; });
  return occurrences;
}

std::vector<ByteRange> merge_overlapping(std::vector<ByteRange> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const ByteRange& a, const ByteRange& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  std::vector<ByteRange> merged;
  for (const ByteRange& range : ranges) {
    if (!merged.empty() && range.begin < merged.back().end) {
      merged.back().end = std::max(merged.back().end, range.end);
    } else {
      merged.push_back(range);
    }
  }
  return merged;
}

namespace {

bool is_for(const query::Needle& needle, std::string_view language) {
  return needle.languages.empty() || std::find(needle.languages.begin(), needle.languages.end(),
                                               language) != needle.languages.end();
}

/// In order; of those that overlap the first, and the longest that begin there.
void keep_apart(std::vector<ByteRange>& ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const ByteRange& a, const ByteRange& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::size_t until = 0;
  std::erase_if(ranges, [&](const ByteRange& range) {
    if (range.begin < until) return true;
    until = range.end;
    return false;
  });
}

void add_forms(const store::SpanPlan& plan, text::FormFilter& filter) {
  for (const std::string& form : plan.forms) {
    const bool is_capital = form.starts_with(schema::capital_prefix);
    filter.add(std::string_view(form).substr(is_capital ? schema::capital_prefix.size() : 0));
  }
  for (const store::SpanPlan& child : plan.children) add_forms(child, filter);
}

bool has_lede(const store::SpanPlan& plan) {
  return plan.kind == store::SpanPlan::Kind::lede ||
         std::any_of(plan.children.begin(), plan.children.end(), has_lede);
}

}  // namespace
}  // namespace lede
