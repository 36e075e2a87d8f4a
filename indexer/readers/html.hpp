// SPDX-License-Identifier: GPL-2.0-or-later
// An HTML page as an article.
#pragma once

#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// One article out of a decoded page, or one rejection.
Reading read_html(const Chunk& chunk);

/// Whether `head` begins as HTML documents do. It may be cut off.
bool begins_with_html(std::string_view head);

}  // namespace lede::indexing
