// SPDX-License-Identifier: GPL-2.0-or-later
// NewsML-G2 (IPTC): news items, alone or several in a message.
#pragma once

#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// An article for each news item with a text. Pictures, packages of links and canceled items are
/// passed over with a remark; what is damaged is mended and said.
Reading read_newsml(const Chunk& chunk);

bool begins_with_newsml(std::string_view head);

}  // namespace lede::indexing
