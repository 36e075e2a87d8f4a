// SPDX-License-Identifier: GPL-2.0-or-later
// Where in a page the article stands. Knows nothing of metadata.
#pragma once

#include <string>

#include "indexer/readers/html_page.hpp"

namespace lede::indexing {

/// The text of the article of `page`.
std::string article_text(const HtmlPage& page, std::string_view title);

}  // namespace lede::indexing
