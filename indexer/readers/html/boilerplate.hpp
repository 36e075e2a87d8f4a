// SPDX-License-Identifier: GPL-2.0-or-later
// What the markup of an element says it is: part of an article, or of what stands around
// articles. Knows nothing of text.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/readers/html/page.hpp"

namespace lede::indexing {

enum class Role : std::uint8_t {
  open,     // says nothing
  likely,   // "story", "content"
  article,  // "articleBody", "entry-content"
  around,   // is called "sidebar", "related", "comments"
  outside,  // is <nav>, <footer> and the like
  byline,   // "author", "dateline"
  hidden,   // nobody sees it, or it is no text: scripts, fields of forms, drawings
};

/// One for each node of the page. By element, ARIA role, microdata, and the words of class and id.
std::vector<Role> roles_of(const HtmlPage& page);

}  // namespace lede::indexing
