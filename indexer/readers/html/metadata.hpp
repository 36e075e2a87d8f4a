// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says of its article outside its text: JSON-LD, <meta>, microdata, <time>, <link>,
// <title>. Knows nothing of the article's text.
#pragma once

#include <span>

#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/facts.hpp"
#include "indexer/readers/html/page.hpp"

namespace lede::indexing {

/// Of several sources the first that says something, in the order above. The date is the one
/// of publication, never of a change: a wrong date is worse than none.
/// `roles` are those of the page.
PageFacts page_facts(const HtmlPage& page, std::span<const Role> roles);

}  // namespace lede::indexing
