// SPDX-License-Identifier: GPL-2.0-or-later
// NewsML 1, the IPTC's format of 2000 to 2004, which agencies still send: components in components,
// some of which are stories.
#pragma once

#include <string>

#include <pugixml.hpp>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// The stories of an element `NewsML`: each text under a headline of its own is one. `path` is that
/// of the file, and of the story where the file holds one item with one.
void read_newsml1(const pugi::xml_node& newsml, const std::string& path, Reading& reading);

}  // namespace lede::indexing
