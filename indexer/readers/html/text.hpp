// SPDX-License-Identifier: GPL-2.0-or-later
// What people read of a part of a page: plain paragraphs, a blank line between them. Knows
// nothing of which part that should be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/html/measures.hpp"

namespace lede::indexing {

/// What is selected of the subtree. Each block is a paragraph, and each row of a table, its
/// cells apart by spaces; two line breaks in a row begin a paragraph too.
/// Stops behind the text that passes `max_bytes`.
std::string text_of(const Selection& selection, std::uint32_t index,
                    std::size_t max_bytes = std::string::npos);

/// The same on one line, some 1,000 bytes at most but for the last text.
std::string line_of(const Selection& selection, std::uint32_t index);

/// `text` on one line, its references decoded.
std::string line_of(std::string_view text);

}  // namespace lede::indexing
