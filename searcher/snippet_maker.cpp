// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet_maker.hpp"

#include <algorithm>

#include "common/base/utf8.hpp"
#include "common/text/paragraph_splitter.hpp"
#include "searcher/needle_finder.hpp"
#include "searcher/passage_cutter.hpp"
#include "searcher/passage_finder.hpp"
#include "searcher/text_windows.hpp"

namespace lede {
namespace {

void add_neighbours(std::vector<text::Paragraph>& paragraphs, const CodePointIndex& code_points,
                    std::size_t reach);
std::vector<text::Paragraph> first_of(std::string_view text);
Snippet snippet(std::string_view text, const Passage& passage, TextPart part,
                const std::vector<Occurrence>& occurrences);

}  // namespace

std::vector<Snippet> SnippetMaker::snippets(const Article& article, const NeedleFinder& finder,
                                            const SnippetOptions& options) {
  if (options.count == 0) return {};
  const Text body{article.body, article.language, TextPart::body};
  const Text summary{article.summary, article.language, TextPart::summary};
  for (const Text& text : {body, summary}) {
    std::vector<Snippet> found = matching(text, finder, options);
    if (!found.empty()) return found;
  }
  return opening(body.text.empty() ? summary : body, options.length);
}

std::vector<Snippet> SnippetMaker::matching(const Text& text, const NeedleFinder& finder,
                                            const SnippetOptions& options) {
  for (const ByteRange& window : windows_of(text.text, max_analyzed_bytes)) {
    std::vector<Snippet> found =
        matching_part({window.in(text.text), text.language, text.part}, finder, options);
    if (found.empty()) continue;
    for (Snippet& snippet : found) snippet.offset += window.begin;
    return found;
  }
  return {};
}

std::vector<Snippet> SnippetMaker::matching_part(const Text& part, const NeedleFinder& finder,
                                                 const SnippetOptions& options) {
  std::vector<text::Paragraph> paragraphs = finder.paragraphs_of(part.text);
  if (paragraphs.empty()) return {};
  const CodePointIndex code_points(part.text);
  add_neighbours(paragraphs, code_points, options.length);
  const text::Analysis& analysis = analyze(part.text, paragraphs, finder);
  const std::vector<Occurrence> occurrences = finder.find(analysis, part.language, part.part);
  if (occurrences.empty()) return {};

  const PassageCutter cutter(code_points, analysis, options.length);
  const PassageFinder passages(code_points, cutter, analysis, finder.weights(), options.length);
  std::vector<Snippet> snippets;
  for (const Passage& passage : passages.best(occurrences, options.count)) {
    snippets.push_back(snippet(part.text, passage, part.part, occurrences));
  }
  return snippets;
}

std::vector<Snippet> SnippetMaker::opening(const Text& text, std::size_t length) {
  const std::string_view shown = truncate_utf8(text.text, 16 * length + 4096);
  const CodePointIndex code_points(shown);
  std::vector<text::Paragraph> paragraphs = first_of(shown);
  add_neighbours(paragraphs, code_points, length);
  const text::Analysis& analysis = analyzer_.analyze(shown, paragraphs);
  const Passage passage = PassageCutter(code_points, analysis, length).opening();
  if (passage.range.empty()) return {};
  return {snippet(shown, passage, text.part, {})};
}

Highlighted SnippetMaker::highlight(std::string_view text, std::string_view language,
                                    const NeedleFinder& finder, TextPart part) {
  std::vector<ByteRange> ranges;
  for (const ByteRange& window : windows_of(text, max_analyzed_bytes)) {
    const std::vector<text::Paragraph> paragraphs = finder.paragraphs_of(window.in(text));
    if (paragraphs.empty()) continue;
    const text::Analysis& analysis = analyze(window.in(text), paragraphs, finder);
    for (const Occurrence& occurrence : finder.find(analysis, language, part)) {
      const ByteRange& range = occurrence.range;
      ranges.push_back({window.begin + range.begin, window.begin + range.end});
    }
  }
  return {std::string(text), merge_overlapping(std::move(ranges))};
}

const text::Analysis& SnippetMaker::analyze(std::string_view text,
                                            const std::vector<text::Paragraph>& paragraphs,
                                            const NeedleFinder& finder) {
  return analyzer_.analyze(text, paragraphs, 1, text::Capitals::by_context, &finder.filter());
}

namespace {

// A passage may go on into what stands so near to the words that it shows, in code points.
void add_neighbours(std::vector<text::Paragraph>& paragraphs, const CodePointIndex& code_points,
                    std::size_t reach) {
  const auto mark = [&](auto first, auto last, auto distance) {
    const ByteRange* read = nullptr;
    for (auto paragraph = first; paragraph != last; ++paragraph) {
      if (paragraph->depth == text::Depth::words) {
        read = &paragraph->range;
      } else if (read != nullptr && distance(*read, paragraph->range) <= reach) {
        paragraph->depth = text::Depth::sentences;
      }
    }
  };
  mark(paragraphs.begin(), paragraphs.end(), [&](ByteRange read, ByteRange behind) {
    return code_points.count({read.end, behind.begin});
  });
  mark(paragraphs.rbegin(), paragraphs.rend(), [&](ByteRange read, ByteRange before) {
    return code_points.count({before.end, read.begin});
  });
}

std::vector<text::Paragraph> first_of(std::string_view text) {
  std::vector<text::Paragraph> paragraphs;
  for (const ByteRange& range : text::split_paragraphs(text)) {
    paragraphs.push_back({range, paragraphs.empty() ? text::Depth::words : text::Depth::nothing});
  }
  return paragraphs;
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
