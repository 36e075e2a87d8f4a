// SPDX-License-Identifier: GPL-2.0-or-later
// A page's headline out of what it says of itself, its <title> and its first headings, without
// the name of the site.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/html/page.hpp"

namespace lede::indexing {

/// What a page says its title is, and whose page it is; empty where it does not say.
struct SaidTitle {
  std::string title;
  std::string site;
  std::string url;
};

/// Of the title that is said, or else of <title>: what a heading repeats; else what is left
/// without the name of the site, which may be told by the page's address alone; else, of
/// <title>, what stands before the last separator, where that is a headline by itself. Without
/// any title, the first heading.
std::string headline_of(const HtmlPage& page, const SaidTitle& said);

/// Whether half of the words of `title` are in <title> or a heading, or these have none.
bool repeats_title(const HtmlPage& page, std::string_view title);

}  // namespace lede::indexing
