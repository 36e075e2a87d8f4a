// SPDX-License-Identifier: GPL-2.0-or-later
// What stands between two pieces, and whether it holds them together.
#pragma once

#include <string_view>

#include "common/text/piece_cutter.hpp"

namespace lede::text {

std::string_view gap_between(std::string_view text, const Piece& left, const Piece& right);

/// One hyphen, as in co-operate.
bool is_hyphen(std::string_view gap);

/// White space, and some of it.
bool is_white_space(std::string_view gap);

/// Nothing, or nothing but signs that people type inside one run: digital.gov, either/or, AT&T.
bool is_glue(std::string_view gap);

/// True for parts of one run: with glue between them, or a comma between digits.
bool are_glued(std::string_view text, const Piece& left, const Piece& right);

}  // namespace lede::text
