// SPDX-License-Identifier: GPL-2.0-or-later
// What people read of one paragraph of Markdown: emphasis, links, code, escapes and character
// references (CommonMark 0.30, chapter 6). Knows nothing of blocks or tags.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/markdown_links.hpp"

namespace lede::indexing {

/// Link texts stay, destinations, images and footnote marks go; runs of white space become one
/// space. `labels` are those of the whole document. Linear in time for every text, but for a
/// constant number of bytes looked at behind each bracket.
std::string inline_text(std::string_view paragraph, const LinkLabels& labels);

}  // namespace lede::indexing
