// SPDX-License-Identifier: GPL-2.0-or-later
// Code in Markdown, in which neither Markdown nor HTML means anything: spans between backticks
// and fenced blocks (CommonMark 0.30, 6.1 and 4.5).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "common/base/byte_range.hpp"

namespace lede::indexing {

/// Finds the spans of one text, asked from left to right, in linear time altogether.
class CodeSpans {
 public:
  /// `text` outlives the finder.
  explicit CodeSpans(std::string_view text) : text_(text) {}

  struct Span {
    ByteRange all;  // with its backticks
    ByteRange inside;
  };
  /// The span whose backticks begin at `position`; it ends in the same paragraph.
  std::optional<Span> at(std::size_t position);

  /// How many backticks stand at `position`.
  std::size_t run_length(std::size_t position) const;

 private:
  static constexpr std::size_t longest_run = 32;
  std::string_view text_;
  // Up to where no closing run of so many backticks is left.
  std::array<std::size_t, longest_run + 1> searched_{};
};

struct Fence {
  char mark = '`';
  std::size_t length = 3;
};

/// The fence that opens on `line`, whose indent and quote marks are skipped.
std::optional<Fence> opening_fence(std::string_view line);
bool closes(std::string_view line, const Fence& fence);

}  // namespace lede::indexing
