// SPDX-License-Identifier: GPL-2.0-or-later
// WARC, the format of web archives (ISO 28500): the pages that were fetched, with their addresses.
#pragma once

#include <istream>
#include <memory>
#include <string_view>

#include "indexer/containers/container.hpp"

namespace lede::indexing {

bool begins_warc(std::string_view head);

/// Members are the `response` records of status 200 and the `resource` records that hold text,
/// HTML, XML, JSON or PDF; the rest is passed over. A member is called by its number.
std::unique_ptr<Container> open_warc(std::istream& stream, const Member& file,
                                     UnpackingBudget& budget);

}  // namespace lede::indexing
