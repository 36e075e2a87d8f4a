// SPDX-License-Identifier: GPL-2.0-or-later
// Plain text: the headline on the first line, a blank line, the body.
#pragma once

#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// One article out of decoded text. Without the shape above, the first line is the headline
/// all the same.
Reading read_plain_text(const Chunk& chunk);

/// Cuts text into its first line that is not blank and what follows.
struct HeadlineAndBody {
  std::string_view headline;
  std::string_view body;  // without blank lines around it
};
HeadlineAndBody cut_headline(std::string_view text);

}  // namespace lede::indexing
