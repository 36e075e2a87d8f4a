// SPDX-License-Identifier: GPL-2.0-or-later
// What the markup of an element says it is: part of an article, or of what stands around
// articles. Knows nothing of text.
#pragma once

#include <vector>

#include "indexer/readers/html/names.hpp"
#include "indexer/readers/html/page.hpp"

namespace lede::indexing {

/// One for each node of the page. By element, ARIA role and label, microdata, and the words of
/// class, id and the names that are given for tests.
std::vector<Role> roles_of(const HtmlPage& page);

/// By its element or attributes nobody sees it, or it is no text: scripts, fields, drawings.
bool is_hidden(const HtmlPage& page, const HtmlNode& node);

}  // namespace lede::indexing
