// SPDX-License-Identifier: GPL-2.0-or-later
// White space in UTF-8 text, as Unicode's property White_Space has it.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/base/byte_range.hpp"

namespace lede::text {

/// How many bytes the white space at `position` takes in valid UTF-8; 0 where there is none.
std::size_t white_space_at(std::string_view text, std::size_t position);

/// Where the white space that may start at `position` ends.
std::size_t skip_white_space(std::string_view text, std::size_t position);

/// The range without white space at its ends.
ByteRange trim_white_space(std::string_view text, ByteRange range);

}  // namespace lede::text
