// SPDX-License-Identifier: GPL-2.0-or-later
// Prints answers for people to read.
#pragma once

#include <string>
#include <string_view>

#include "searcher/output/text_layout.hpp"
#include "searcher/search_response.hpp"

namespace lede::output {

/// The hits, then a line that counts them, which is all where no hits were asked for, then what
/// else was counted; nothing
/// where nothing was found.
std::string to_text(const SearchResponse& response, const TextStyle& style);

/// The line above the answer to one of several queries.
std::string heading(std::string_view query_id, std::string_view query, const TextStyle& style);

/// The whole article.
std::string to_text(const ArticleView& view, const TextStyle& style);

/// What was typed, the tree it was read as, and the plan that would run.
std::string to_text(const Explanation& explanation);

}  // namespace lede::output
