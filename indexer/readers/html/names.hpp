// SPDX-License-Identifier: GPL-2.0-or-later
// What the names that authors of markup give to elements say: `related-posts`, `articleBody`.
// Knows nothing of elements.
//
// The words are those that several open tools agree on: Readability's patterns (Arc90, 2009;
// Mozilla), trafilatura's XPath expressions (Barbaresi, 2021) and defuddle's selectors (2025).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lede::indexing {

/// What an element is in its page. Of two that are said of one element, the later counts.
enum class Role : std::uint8_t {
  open,        // says nothing
  likely,      // "story", "content"
  article,     // "articleBody", "entry-content"
  caption,     // "caption", "photo-credit": of a picture
  minor,       // "meta", "tools", "read-more": what is small and of no matter, if it is small
  around,      // is called "sidebar", "related", "comments"
  discussion,  // "comments": of any size
  outside,     // is <nav>, <footer> and the like
  byline,      // "author", "dateline"
  hidden,      // nobody sees it, or it is no text: scripts, fields of forms, drawings
};

/// Of all the names in `names`, which white space sets apart; those of more than `most_words`
/// words say nothing.
Role role_of_names(std::string_view names, std::size_t most_words);

/// Whether one of `classes` hides an element from readers on every screen.
bool is_hiding(std::string_view classes);

}  // namespace lede::indexing
