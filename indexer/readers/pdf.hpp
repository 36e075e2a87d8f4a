// SPDX-License-Identifier: GPL-2.0-or-later
// PDF, by the program lede-pdf. Knows nothing of pages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// PDFs carry pictures, and may be longer than other documents.
inline constexpr std::size_t max_pdf_bytes = std::size_t{64} << 20;

/// One article, or one rejection. It has no date: the one in the file tells when the file was made.
/// `program` is the path of lede-pdf.
Reading read_pdf(const Chunk& chunk, const std::string& program);

bool begins_with_pdf(std::string_view head);

}  // namespace lede::indexing
