// SPDX-License-Identifier: GPL-2.0-or-later
// Paragraphs inside of an article that are none of its text, told by what they say: labels of
// advertisements and buttons, "Read more: …", calls to subscribe, lists of other articles, what
// stands above the first sentence. Knows nothing of markup but what is a link.
//
// Markup that says nothing (`<div class="css-1x2y3z">`) leaves the words alone to tell. They are
// few, whole, and of ten languages; a paragraph of some length is never left out for them. (After
// trafilatura's `textfilter`, Barbaresi 2021, and defuddle's content patterns, 2025.)
#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/readers/html/text.hpp"

namespace lede::indexing {

/// `paragraphs` without those; all of them where next to nothing would stay. What begins with the
/// name of one of `authors` above or below the text tells of the author. Linear in time.
std::vector<Paragraph> without_apparatus(std::vector<Paragraph> paragraphs,
                                         std::span<const std::string> authors);

}  // namespace lede::indexing
