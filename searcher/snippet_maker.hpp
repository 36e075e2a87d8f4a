// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts the passages out of an article that show best why it matched, and says what to
// highlight. The text is the article's own, never rewritten. Knows nothing of output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/model/article.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/needle_finder.hpp"

namespace lede {

/// Highlights are byte ranges into `text`, not empty, sorted and disjoint.
struct Highlighted {
  std::string text;
  std::vector<ByteRange> highlights;
};

enum class SnippetField { body, summary };

struct Snippet {
  Highlighted passage;
  SnippetField field = SnippetField::body;
  std::size_t offset = 0;   // in bytes, of the passage in the field's text
  bool cut_before = false;  // the passage begins inside a sentence
  bool cut_after = false;
};

struct SnippetOptions {
  std::size_t count = 2;     // passages at most
  std::size_t length = 240;  // code points a passage, about
};

class SnippetMaker {
 public:
  /// `analyzer` outlives the maker.
  explicit SnippetMaker(text::Analyzer& analyzer) : analyzer_(analyzer) {}

  /// In the order of the text, disjoint. From the summary where only it matched. Where neither
  /// did: the opening of the body, without highlights. Time is linear in the text, of which
  /// only paragraphs that may hold what is sought, and their neighbours, are analyzed. A text
  /// longer than `max_analyzed_bytes` is read in parts, and the snippets are of the first that
  /// matches.
  std::vector<Snippet> snippets(const Article& article, const NeedleFinder& finder,
                                const SnippetOptions& options);

  /// All of a text, with everything highlighted that matched.
  Highlighted highlight(std::string_view text, std::string_view language,
                        const NeedleFinder& finder, TextPart part);

  /// At once: tokens take many times the memory of their text.
  static constexpr std::size_t max_analyzed_bytes = 1 << 20;

 private:
  struct Text {
    std::string_view text;
    std::string_view language;
    TextPart part;
  };

  std::vector<Snippet> matching(const Text& text, const NeedleFinder& finder,
                                const SnippetOptions& options);
  std::vector<Snippet> matching_part(const Text& part, const NeedleFinder& finder,
                                     const SnippetOptions& options);
  std::vector<Snippet> opening(const Text& text, std::size_t length);
  const text::Analysis& analyze(std::string_view text,
                                const std::vector<text::Paragraph>& paragraphs,
                                const NeedleFinder& finder);

  text::Analyzer& analyzer_;
};

}  // namespace lede
