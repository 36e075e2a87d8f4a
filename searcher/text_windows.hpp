// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts a long text into parts that can be analyzed one by one. Knows nothing of what is sought.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"

namespace lede {

/// Whole paragraphs, as many as fit `max_bytes`, which is no less than the longest paragraph
/// that the analyzer knows: nothing that the index finds lies across two parts. In order and
/// without the white space between them.
std::vector<ByteRange> windows_of(std::string_view text, std::size_t max_bytes);

}  // namespace lede
