// SPDX-License-Identifier: GPL-2.0-or-later
// JSON Feed, versions 1 and 1.1 (jsonfeed.org).
#pragma once

#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// An article an item, or one rejection.
Reading read_json_feed(const Chunk& chunk);

/// Whether `head` begins with an object, perhaps behind a byte order mark and white space.
bool begins_with_json(std::string_view head);

}  // namespace lede::indexing
