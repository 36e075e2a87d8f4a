// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/needle_finder.hpp"

#include <algorithm>

#include "common/store/span_finder.hpp"
#include "searcher/text_positions.hpp"

namespace lede {
namespace {

bool is_for(const query::Needle& needle, std::string_view language);
void keep_apart(std::vector<ByteRange>& ranges);

}  // namespace

NeedleFinder::NeedleFinder(const std::vector<query::Needle>& needles)
    : needles_(needles),
      any_weighs_(std::any_of(needles.begin(), needles.end(),
                              [](const query::Needle& n) { return n.weight > 0; })) {
  for (const query::Needle& needle : needles_) {
    if (is_shown(needle)) collect_forms(needle.spans, forms_);
  }
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

}  // namespace
}  // namespace lede
