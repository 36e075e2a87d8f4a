// SPDX-License-Identifier: GPL-2.0-or-later
// JSON Lines: an article a line, in the shape that --dump prints (see article_json.hpp), under
// the keys of article_keys.hpp or those that --map names.
#pragma once

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// An article or a rejection for each line that is not blank. Numbers are read as text.
/// An article without a path of its own has the chunk's, `#` and its line's number.
Reading read_jsonl(const Chunk& chunk, const KeyMap& keys);

}  // namespace lede::indexing
