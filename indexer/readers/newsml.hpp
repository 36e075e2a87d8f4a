// SPDX-License-Identifier: GPL-2.0-or-later
// NewsML-G2, the IPTC's format of news items, as one or in a message of many; and NewsML 1 before
// it (see newsml1.hpp).
#pragma once

#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// An article for each news item with a text. Pictures, packages of links and canceled items are
/// passed over with a remark; what is damaged is mended and said.
Reading read_newsml(const Chunk& chunk);

bool begins_with_newsml(std::string_view head);

}  // namespace lede::indexing
