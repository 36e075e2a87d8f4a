// SPDX-License-Identifier: GPL-2.0-or-later
// The ways to write a percentage: 25%, 25 percent, 25 per cent, 25 pct, 25 por ciento.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/text/piece_cutter.hpp"

namespace lede::text {

struct Percent {
  ByteRange range;         // of the sign or the words
  std::size_t pieces = 0;  // how many it takes: none for a sign
};

/// What makes the piece `number` a percentage, if it is a number and one stands behind it.
std::optional<Percent> percent_after(std::string_view text, const std::vector<Piece>& pieces,
                                     std::size_t number);

}  // namespace lede::text
