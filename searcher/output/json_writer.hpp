// SPDX-License-Identifier: GPL-2.0-or-later
// Prints answers for programs, as JSON in version 1 of the format (docs/output.md). Offsets
// and ranges count Unicode code points. Control characters and marks that turn the direction
// of a line are escaped, so that the lines may be shown on a terminal.
#pragma once

#include <string>
#include <string_view>

#include "searcher/search_response.hpp"

namespace lede::output {

inline constexpr int json_format_version = 1;

/// One object on one line.
std::string to_json(const SearchResponse& response);

/// The same, with the key `qid`: the answer to one of several queries. Where the query has no
/// meaning, the object says so: {"format_version","qid","query","error","hint"}.
std::string to_json(const SearchResponse& response, std::string_view query_id);

/// One object a hit, a line each; the objects of "hits" above.
std::string to_jsonl(const SearchResponse& response);

/// The article as it was indexed, in the shape that lede-index reads.
std::string to_json(const ArticleView& view);

}  // namespace lede::output
