// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/markdown_code.hpp"

#include <algorithm>

namespace lede::indexing {
namespace {

std::string_view without_indent(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t>"), line.size()));
  return line;
}

std::size_t count_leading(std::string_view text, char mark) {
  return std::min(text.find_first_not_of(mark), text.size());
}

}  // namespace

std::optional<CodeSpans::Span> CodeSpans::at(std::size_t position) {
  const std::size_t length = run_length(position);
  if (length == 0 || length > longest_run || position < searched_[length]) return std::nullopt;

  const std::size_t start = position + length;
  std::size_t next = start;
  while (next < text_.size()) {
    next = std::min(text_.find_first_of("`\n", next), text_.size());
    if (text_.substr(next).starts_with("\n\n")) break;
    const std::size_t found = run_length(next);
    if (found == length) return Span{{position, next + length}, {start, next}};
    next += std::max<std::size_t>(found, 1);
  }
  searched_[length] = next;
  return std::nullopt;
}

std::size_t CodeSpans::run_length(std::size_t position) const {
  if (position >= text_.size()) return 0;
  return count_leading(text_.substr(position), '`');
}

std::optional<Fence> opening_fence(std::string_view line) {
  const std::string_view text = without_indent(line);
  if (!text.starts_with("```") && !text.starts_with("~~~")) return std::nullopt;
  const Fence fence{text.front(), count_leading(text, text.front())};
  // A backtick behind the run makes it a code span.
  const bool is_span =
      fence.mark == '`' && text.substr(fence.length).find('`') != std::string_view::npos;
  if (is_span) return std::nullopt;
  return fence;
}

bool closes(std::string_view line, const Fence& fence) {
  const std::string_view text = without_indent(line);
  const std::size_t length = count_leading(text, fence.mark);
  return length >= fence.length && text.find_first_not_of(" \t", length) == std::string_view::npos;
}

}  // namespace lede::indexing
