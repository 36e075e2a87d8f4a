// SPDX-License-Identifier: GPL-2.0-or-later
// Prints for people what the matches are made of: lists of counts, and a timeline as bars.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/output/text_layout.hpp"
#include "searcher/search_response.hpp"

namespace lede::output {

/// So many values of a facet are shown, and how many others there are.
inline constexpr std::size_t most_values_shown = 20;

/// Each list under its name, after an empty line; nothing where no counts were asked for.
std::string breakdown_text(const SearchResponse& response, const TextStyle& style);

}  // namespace lede::output
