// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of a page that are none of its article, by their links, captions and headings. Knows
// nothing of which element holds the article.
#pragma once

#include <cstdint>
#include <span>

#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/headline.hpp"
#include "indexer/readers/html/measures.hpp"

namespace lede::indexing {

/// Whether a block is more of links than an article's would be. A block without blocks is a
/// paragraph and never is, nor a table with headers of its columns unless it is all links.
bool is_clutter(const Selection& selection, std::uint32_t index, Role role);

/// Of few words, or mostly links.
bool is_slight(const Measure& measure);

/// Leaves out captions of pictures below `root`, unless they are the article, as in a series of
/// pictures.
void leave_out_captions(Selection& selection, std::span<const Role> roles, std::uint32_t root);

/// Leaves out the boxes that ask for something: a few words around a form or a field of one, as for
/// a newsletter, without the headline.
void leave_out_forms(Selection& selection, const Headline& headline);

/// Leaves out other articles where one has the headline of the page: those that are linked to,
/// and those that follow with headlines of their own.
void leave_out_other_articles(Selection& selection, const Headline& headline);

}  // namespace lede::indexing
