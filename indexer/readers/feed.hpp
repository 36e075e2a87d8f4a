// SPDX-License-Identifier: GPL-2.0-or-later
// Feeds: RSS 0.9x, 1.0 and 2.0, Atom (RFC 4287 and 0.3), and JSON Feed.
#pragma once

#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// An article an item out of a decoded feed. The whole text of an item counts where the feed has
/// it, else its summary. What is damaged is mended and said.
Reading read_feed(const Chunk& chunk);

/// Whether `head` begins as feeds do. It may be cut off.
bool begins_with_feed(std::string_view head);

}  // namespace lede::indexing
