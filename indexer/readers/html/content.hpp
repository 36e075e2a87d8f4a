// SPDX-License-Identifier: GPL-2.0-or-later
// Which parts of a page are the text of its article. Knows nothing of metadata but the headline and
// the authors.
//
// 1. What nobody sees is left out, and what its markup calls navigation, comments, related
//    stories and so on, unless it holds most of the page (html/boilerplate.hpp).
// 2. The element that holds the article is found by its running text (html/scores.hpp), and
//    those beside it that go on with it.
// 3. In it, what is more links than text is left out, captions, other articles, and the headline:
//    it is the title (html/clutter.hpp). (After Readability's `_cleanConditionally`; jusText,
//    Pomikálek 2011, has the same idea of blocks of links as boilerplate.)
// 4. So are paragraphs that say themselves that they are no text of it (html/apparatus.hpp).
// 5. Where that leaves next to nothing, the markup's word counts for less, then for nothing:
//    a page of links is read as it is rather than lost. (After trafilatura, Barbaresi 2021.)
// No rule names a site; nothing is learnt; the same page gives the same text.
#pragma once

#include <span>
#include <string>

#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/facts.hpp"
#include "indexer/readers/html/page.hpp"

namespace lede::indexing {

/// Paragraphs with blank lines between them. Empty only where the page has no text to see.
/// `roles` are those of the page, `said` what it says of itself.
std::string article_text(const HtmlPage& page, std::span<const Role> roles, const PageFacts& said);

}  // namespace lede::indexing
