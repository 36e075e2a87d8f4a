// SPDX-License-Identifier: GPL-2.0-or-later
// Which of the marks `*`, `_` and `~~` in a paragraph of Markdown are emphasis and which are
// text (after CommonMark 0.30, 6.2; without its rule of three).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lede::indexing {

/// A run of one mark, as it stands between its neighbours.
struct MarkRun {
  char mark = '*';
  std::size_t position = 0;  // wherever the caller keeps it
  std::size_t length = 0;
  bool can_open = false;
  bool can_close = false;
  bool at_edge = false;  // of the paragraph
  std::size_t left = 0;  // how many of the marks are text
};

/// A run of `length` marks at `position` of `text`, which may open or close emphasis as its
/// neighbours allow.
MarkRun mark_run(std::string_view text, std::size_t position, std::size_t length);

/// Pairs the runs, given in the order of the text, and sets what is `left` of each.
void pair_marks(std::vector<MarkRun>& runs);

}  // namespace lede::indexing
