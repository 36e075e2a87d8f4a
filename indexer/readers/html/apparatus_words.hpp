// SPDX-License-Identifier: GPL-2.0-or-later
// The words by which paragraphs are known that are no text of an article. Knows nothing of what
// follows from them.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede::indexing {

enum class Apparatus : std::uint8_t {
  none,
  fact,        // "By Ada Example", "Updated: 3 May 2026", "Source: Karst Wire": beside the text
  label,       // "Advertisement", "Share this article": all of a line
  call,        // "Sign up for our newsletter"
  pointer,     // "Read more: Ports open again"
  section,     // "Related articles": over what is none of the article either
  person,      // "About the author": over a few sentences
  discussion,  // "12 comments", "Leave a reply": over what readers wrote
};

/// What `line` is by its words, if it is nothing but that. Lines of more than some hundred bytes
/// are none but calls.
Apparatus apparatus_in(std::string_view line);

}  // namespace lede::indexing
