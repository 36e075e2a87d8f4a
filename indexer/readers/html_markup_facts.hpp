// SPDX-License-Identifier: GPL-2.0-or-later
// What the elements of a page say of its article: microdata, <time>, rel=author, <html lang>.
#pragma once

#include "indexer/readers/html_facts.hpp"
#include "indexer/readers/html_page.hpp"

namespace lede::indexing {

PageFacts markup_facts(const HtmlPage& page);

}  // namespace lede::indexing
