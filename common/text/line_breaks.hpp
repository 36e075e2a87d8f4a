// SPDX-License-Identifier: GPL-2.0-or-later
// Where lines may be broken in scripts that put no spaces between words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lede::text {

/// Places in `text` (valid UTF-8) with no space before them at which a line may begin: between
/// Chinese characters and Japanese kana, but not before a comma or behind an opening bracket,
/// and between words of Thai, Lao, Khmer and Burmese (UAX 14, and ICU's dictionaries).
/// Ascending. Other scripts, and addresses, have none.
std::vector<std::size_t> spaceless_breaks(std::string_view text);

}  // namespace lede::text
