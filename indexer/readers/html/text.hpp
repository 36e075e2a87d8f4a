// SPDX-License-Identifier: GPL-2.0-or-later
// What people read of a part of a page: plain paragraphs, a blank line between them. Knows
// nothing of which part that should be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/measures.hpp"

namespace lede::indexing {

struct Paragraph {
  enum class Kind : std::uint8_t { plain, heading, item, row, verbatim };
  std::string text;
  Kind kind = Kind::plain;
  std::size_t link_bytes = 0;  // of the text, without white space between links
};

/// What is selected of the subtree. Each block is a paragraph, and each row of a table, its
/// cells apart by spaces; two line breaks in a row begin a paragraph too.
/// Stops behind the text that passes `max_bytes`.
std::vector<Paragraph> paragraphs_of(const Selection& selection, std::uint32_t index,
                                     std::size_t max_bytes = std::string::npos);

/// With blank lines between them.
std::string joined(std::span<const Paragraph> paragraphs);

/// The paragraphs of the subtree, joined.
std::string text_of(const Selection& selection, std::uint32_t index,
                    std::size_t max_bytes = std::string::npos);

/// The same on one line, some 1,000 bytes at most but for the last text.
std::string line_of(const Selection& selection, std::uint32_t index);

/// `text` on one line, its references decoded.
std::string line_of(std::string_view text);

/// `text` on one line; no reference is looked for.
std::string line_of_plain(std::string_view text);

}  // namespace lede::indexing
