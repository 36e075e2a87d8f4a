// SPDX-License-Identifier: GPL-2.0-or-later
// XML whose first bytes do not tell what it is, or that is no news: what all of it tells, or a
// rejection that says so. Knows no vocabulary itself.
#pragma once

#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// With the declaration of XML.
bool begins_with_xml(std::string_view head);

/// As the reader of its vocabulary reads it, where it is one that is known.
Reading read_any_xml(const Chunk& chunk);

}  // namespace lede::indexing
