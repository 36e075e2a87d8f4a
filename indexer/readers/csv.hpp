// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of articles, a row each under a header that names the columns: comma-separated values
// and their kin. What the columns mean is in article_keys.hpp, --map, and the names that exports
// of press databases have.
#pragma once

#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// Whether the first row names a title or a text, and another fact of an article.
bool begins_with_csv(std::string_view head);

/// An article or a rejection for each row that says anything. The chunk's header is the first
/// row; where it names neither a title nor a text, that is one rejection. An article without a
/// path of its own has the chunk's, `#` and its number among the rows.
Reading read_csv(const Chunk& chunk, const ReadingOptions& options);

}  // namespace lede::indexing
