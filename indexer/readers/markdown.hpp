// SPDX-License-Identifier: GPL-2.0-or-later
// A Markdown document as an article: what its front matter says, and its text.
#pragma once

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// One article out of decoded text, or one rejection where the front matter is broken, or a
/// remark where the document is a page but no article: a draft, or a page without any text
/// (the pages of a site's sections, stubs). Without a title in the front matter, the first
/// heading or line of the document is the title.
Reading read_markdown(const Chunk& chunk);

}  // namespace lede::indexing
