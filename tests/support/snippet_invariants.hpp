// SPDX-License-Identifier: GPL-2.0-or-later
// What holds of the snippets of every article, whatever the query. For property tests and
// fuzzing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/utf8.hpp"
#include "common/model/article.hpp"
#include "searcher/snippet_maker.hpp"

namespace lede::support {

/// Nothing, or what is wrong with the highlights.
inline std::optional<std::string> broken_highlights(const Highlighted& text) {
  if (!is_valid_utf8(text.text)) return "a text that is not UTF-8";
  std::size_t last_end = 0;
  for (const ByteRange& range : text.highlights) {
    if (range.begin >= range.end) return "a highlight of nothing";
    if (range.begin < last_end) return "highlights that overlap or are out of order";
    if (range.end > text.text.size()) return "a highlight beyond the text";
    if (floor_to_code_point(text.text, range.begin) != range.begin ||
        floor_to_code_point(text.text, range.end) != range.end) {
      return "a highlight inside a code point";
    }
    last_end = range.end;
  }
  return std::nullopt;
}

/// Nothing, or what is wrong with the snippets of `article`.
inline std::optional<std::string> broken_snippets(const Article& article,
                                                  const std::vector<Snippet>& snippets,
                                                  const SnippetOptions& options) {
  if (snippets.size() > options.count) return "more snippets than were asked for";
  std::size_t last_end = 0;
  for (const Snippet& snippet : snippets) {
    const std::string& text = snippet.passage.text;
    const std::string& field = snippet.field == SnippetField::body ? article.body : article.summary;
    if (text.empty()) return "an empty passage";
    if (snippet.offset > field.size()) return "an offset beyond the field";
    if (field.compare(snippet.offset, text.size(), text) != 0) return "a passage that is not there";
    if (snippet.offset < last_end) return "passages that overlap or are out of order";
    if (snippets.size() > 1 && snippet.passage.highlights.empty())
      return "a passage without reason";
    if (auto broken = broken_highlights(snippet.passage)) return broken;
    last_end = snippet.offset + text.size();
  }
  return std::nullopt;
}

}  // namespace lede::support
