// SPDX-License-Identifier: GPL-2.0-or-later
// Who wrote an article and when, where a page says so to people alone, in lines without any name:
// between the headline and the first sentence, or just above the headline.
#pragma once

#include <span>

#include "indexer/readers/html/facts.hpp"
#include "indexer/readers/html/names.hpp"
#include "indexer/readers/html/page.hpp"

namespace lede::indexing {

/// Authors and the date of publication. `said` is what the page says else; without a heading that
/// says its title nothing is told.
PageFacts facts_at_headline(const HtmlPage& page, std::span<const Role> roles,
                            const PageFacts& said);

}  // namespace lede::indexing
