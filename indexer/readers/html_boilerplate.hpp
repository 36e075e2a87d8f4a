// SPDX-License-Identifier: GPL-2.0-or-later
// What the markup of an element says it is: part of an article, or of what stands around
// articles. Knows nothing of text.
#pragma once

#include <cstdint>

#include "indexer/readers/html_page.hpp"

namespace lede::indexing {

enum class Role : std::uint8_t {
  open,     // says nothing
  likely,   // "story", "content"
  article,  // "articleBody", "entry-content"
  around,   // "sidebar", "related", "comments"
  byline,   // "author", "dateline"
  hidden,   // nobody sees it, or it is no text: scripts, fields of forms, drawings
};

Role role_of(const HtmlPage& page, const HtmlNode& node);

}  // namespace lede::indexing
