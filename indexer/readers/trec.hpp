// SPDX-License-Identifier: GPL-2.0-or-later
// News collections of TREC (AP, Financial Times, Los Angeles Times, Wall Street Journal, AQUAINT
// and Gigaword): an SGML element DOC a story, under each agency's own elements.
#pragma once

#include <memory>
#include <string_view>

#include "indexer/readers/reading.hpp"
#include "indexer/readers/record_scanner.hpp"

namespace lede::indexing {

bool begins_with_trec(std::string_view head);

std::unique_ptr<RecordScanner> scan_trec(std::string_view head);

/// The id is the DOCNO, which gives the date and the source too where it is known to hold them and
/// nothing else does (`AP880212-0001`); the dateline begins the body. Where no element holds a
/// text, what stands in none is it.
Reading read_trec(const Chunk& chunk, const ReadingOptions& options);

}  // namespace lede::indexing
