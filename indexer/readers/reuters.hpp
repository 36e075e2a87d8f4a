// SPDX-License-Identifier: GPL-2.0-or-later
// The newswire collection Reuters-21578 (David D. Lewis, 1997): an SGML element REUTERS a story.
#pragma once

#include <memory>
#include <string_view>

#include "indexer/readers/reading.hpp"
#include "indexer/readers/record_scanner.hpp"

namespace lede::indexing {

bool begins_with_reuters(std::string_view head);

std::unique_ptr<RecordScanner> scan_reuters(std::string_view head);

/// The id is `reuters-` and NEWID; topics are all of TOPICS, PLACES, PEOPLE, ORGS and EXCHANGES;
/// the dateline begins the body. Of a story that has no title (`TYPE="UNPROC"`) the first line is
/// it. What says nothing goes: `Reuter` at the end, the filler of a story that is but a title.
Reading read_reuters(const Chunk& chunk, const ReadingOptions& options);

}  // namespace lede::indexing
