// SPDX-License-Identifier: GPL-2.0-or-later
// What people read of a part of a page: plain paragraphs, a blank line between them. Knows
// nothing of which part that should be.
#pragma once

#include <cstdint>
#include <string>

#include "indexer/readers/html_measures.hpp"

namespace lede::indexing {

/// What is selected of the subtree. Each block is a paragraph, and each row of a table, its
/// cells apart by spaces; two line breaks in a row begin a paragraph too.
std::string text_of(const Selection& selection, std::uint32_t index);

/// The same on one line.
std::string line_of(const Selection& selection, std::uint32_t index);

/// `text` on one line, its references decoded.
std::string line_of(std::string_view text);

}  // namespace lede::indexing
