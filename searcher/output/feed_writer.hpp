// SPDX-License-Identifier: GPL-2.0-or-later
// Prints hits as a feed: RSS 2.0. Characters that XML forbids are left out.
#pragma once

#include <string>

#include "searcher/search_response.hpp"

namespace lede::output {

/// An item a hit, in their order. Its description is HTML, the passages with highlights in bold;
/// it links to the article only by http or https.
std::string to_rss(const SearchResponse& response);

}  // namespace lede::output
