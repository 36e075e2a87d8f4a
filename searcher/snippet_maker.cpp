// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet_maker.hpp"

#include <algorithm>

#include "common/base/utf8.hpp"
#include "searcher/needle_finder.hpp"
#include "searcher/passage_cutter.hpp"
#include "searcher/passage_finder.hpp"
#include "searcher/text_windows.hpp"

namespace lede {
namespace {

std::vector<double> weights_of(const std::vector<query::Needle>& needles);
Snippet snippet(std::string_view text, const Passage& passage, TextPart part,
                const std::vector<Occurrence>& occurrences);

}  // namespace

std::vector<Snippet> SnippetMaker::snippets(const Article& article,
                                            const std::vector<query::Needle>& needles,
                                            const SnippetOptions& options) {
  if (options.count == 0) return {};
  const Text body{article.body, article.language, TextPart::body};
  const Text summary{article.summary, article.language, TextPart::summary};
  for (const Text& text : {body, summary}) {
    std::vector<Snippet> found = matching(text, needles, options);
    if (!found.empty()) return found;
  }
  return opening(body.text.empty() ? summary : body, options.length);
}

std::vector<Snippet> SnippetMaker::matching(const Text& text,
                                            const std::vector<query::Needle>& needles,
                                            const SnippetOptions& options) {
  for (const ByteRange& window : windows_of(text.text, max_analyzed_bytes)) {
    std::vector<Snippet> found =
        matching_part({window.in(text.text), text.language, text.part}, needles, options);
    if (found.empty()) continue;
    for (Snippet& snippet : found) snippet.offset += window.begin;
    return found;
  }
  return {};
}

std::vector<Snippet> SnippetMaker::matching_part(const Text& part,
                                                 const std::vector<query::Needle>& needles,
                                                 const SnippetOptions& options) {
  const text::Analysis& analysis = analyzer_.analyze(part.text);
  const std::vector<Occurrence> occurrences =
      NeedleFinder(needles).find(analysis, part.language, part.part);
  if (occurrences.empty()) return {};

  const CodePointIndex code_points(part.text);
  const PassageCutter cutter(code_points, analysis, options.length);
  const std::vector<double> weights = weights_of(needles);
  const PassageFinder finder(code_points, cutter, analysis, weights, options.length);
  std::vector<Snippet> snippets;
  for (const Passage& passage : finder.best(occurrences, options.count)) {
    snippets.push_back(snippet(part.text, passage, part.part, occurrences));
  }
  return snippets;
}

std::vector<Snippet> SnippetMaker::opening(const Text& text, std::size_t length) {
  const std::string_view shown = truncate_utf8(text.text, 16 * length + 4096);
  const CodePointIndex code_points(shown);
  const Passage passage = PassageCutter(code_points, analyzer_.analyze(shown), length).opening();
  if (passage.range.empty()) return {};
  return {snippet(shown, passage, text.part, {})};
}

Highlighted SnippetMaker::highlight(std::string_view text, std::string_view language,
                                    const std::vector<query::Needle>& needles, TextPart part) {
  const NeedleFinder finder(needles);
  std::vector<ByteRange> ranges;
  for (const ByteRange& window : windows_of(text, max_analyzed_bytes)) {
    const text::Analysis& analysis = analyzer_.analyze(window.in(text));
    for (const Occurrence& occurrence : finder.find(analysis, language, part)) {
      const ByteRange& range = occurrence.range;
      ranges.push_back({window.begin + range.begin, window.begin + range.end});
    }
  }
  return {std::string(text), merge_overlapping(std::move(ranges))};
}

namespace {

// A query of stop words only still has best passages: all its words weigh alike.
std::vector<double> weights_of(const std::vector<query::Needle>& needles) {
  std::vector<double> weights;
  for (const query::Needle& needle : needles) weights.push_back(needle.weight);
  const bool none = std::all_of(weights.begin(), weights.end(), [](double w) { return !(w > 0); });
  if (none) std::fill(weights.begin(), weights.end(), 1.0);
  return weights;
}

Snippet snippet(std::string_view text, const Passage& passage, TextPart part,
                const std::vector<Occurrence>& occurrences) {
  std::vector<ByteRange> ranges;
  for (const Occurrence& occurrence : occurrences) {
    const ByteRange range = occurrence.range;
    if (range.begin < passage.range.begin || range.end > passage.range.end) continue;
    ranges.push_back({range.begin - passage.range.begin, range.end - passage.range.begin});
  }
  return {{std::string(passage.range.in(text)), merge_overlapping(std::move(ranges))},
          part == TextPart::summary ? SnippetField::summary : SnippetField::body,
          passage.range.begin,
          passage.cut_before,
          passage.cut_after};
}

}  // namespace
}  // namespace lede
