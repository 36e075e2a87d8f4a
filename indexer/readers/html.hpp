// SPDX-License-Identifier: GPL-2.0-or-later
// An HTML page as an article: what it says of itself, and the text without what stands around
// it. Knows nothing of how either is found: html/metadata.hpp and html/content.hpp tell.
#pragma once

#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// One article out of a decoded page, or one rejection: of a page that has neither title nor
/// text, or of one too large. A page without an article (a list of links) is read as it is.
Reading read_html(const Chunk& chunk);

/// Whether `head` begins as HTML documents do, which may be cut off.
bool begins_with_html(std::string_view head);

}  // namespace lede::indexing
