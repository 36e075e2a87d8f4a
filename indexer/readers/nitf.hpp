// SPDX-License-Identifier: GPL-2.0-or-later
// NITF, the News Industry Text Format (IPTC), versions 3.x.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// One article out of a decoded document, or one rejection. What is damaged is mended and said.
Reading read_nitf(const Chunk& chunk);

bool begins_with_nitf(std::string_view head);

/// Of an element `nitf`.
Article article_of_nitf(const pugi::xml_node& nitf);

/// `20250520T141500Z` as `2025-05-20T14:15:00Z`; all else as it is.
std::string with_separators(std::string_view date);

/// Adds a topic that is new and says something, up to a number that no article has.
void add_topic(std::vector<std::string>& topics, std::string topic);

/// The dateline before the first paragraph, as papers print it, where it does not stand there.
std::string with_dateline(std::string_view dateline, std::string body);

}  // namespace lede::indexing
