// SPDX-License-Identifier: GPL-2.0-or-later
// A page's headline out of its <title> and its first headings, without the name of the site.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/html/page.hpp"

namespace lede::indexing {

/// Of <title>, what a heading repeats; else what stands before the last separator, where that
/// is a headline by itself. Without <title>, the first heading.
std::string title_of(const HtmlPage& page, std::string_view site);

/// `title` without a separator and `site` at its end or start.
std::string without_site(std::string_view title, std::string_view site);

}  // namespace lede::indexing
