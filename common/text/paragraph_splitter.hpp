// SPDX-License-Identifier: GPL-2.0-or-later
// Splits text into paragraphs as articles and wire copy set them apart. Knows nothing of words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"

namespace lede::text {

/// A longer paragraph is cut, between words where that can be, so that ICU's memory is bounded.
inline constexpr std::size_t max_paragraph_bytes = std::size_t{1} << 20;

/// Paragraphs are apart by a blank line, by a new line that begins with two spaces, a tab or an
/// ideographic space, or by U+2029. The ranges are without the white space around them, in
/// order, and never empty.
std::vector<ByteRange> split_paragraphs(std::string_view text);

}  // namespace lede::text
