// SPDX-License-Identifier: GPL-2.0-or-later
// JSON: a list of articles, objects that follow one another over any number of lines, and what
// interfaces answer: a list in a wrapper (see json_records.hpp). Keys are those of JSON Lines.
#pragma once

#include <memory>
#include <string_view>

#include "indexer/readers/reading.hpp"
#include "indexer/readers/record_scanner.hpp"

namespace lede::indexing {

/// Not where each line is an object, which are JSON Lines, nor with a JSON Feed.
bool begins_with_json(std::string_view head);

std::unique_ptr<RecordScanner> scan_json(std::string_view head);

/// An article or a rejection for each record. An article without a path of its own has the
/// chunk's, `#` and its number among the records.
Reading read_json(const Chunk& chunk, const KeyMap& keys);

}  // namespace lede::indexing
