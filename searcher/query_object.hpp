// SPDX-License-Identifier: GPL-2.0-or-later
// A query of a file that is a JSON object: the query, its id, and limits of its own. Knows nothing
// of what they mean.
#pragma once

#include <string_view>

#include "searcher/query_lines.hpp"

namespace lede {

/// Fills `line` in from {"query", "id" or "qid", "since", "until", "source", "topic", "language",
/// "author", "limit"}, all of which may be absent; the four names are a text or a list of texts.
/// What else there is, or of another kind, is the line's error.
QueryLine read_query_object(std::string_view json, QueryLine line);

}  // namespace lede
