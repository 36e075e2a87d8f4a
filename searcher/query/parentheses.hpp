// SPDX-License-Identifier: GPL-2.0-or-later
// Makes parentheses balanced and shallow, so that the parser may trust them.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/query/ast.hpp"
#include "searcher/query/lexer.hpp"

namespace lede::query {

/// Drops what closes nothing, closes what stays open (warnings), and drops pairs deeper than
/// `max_depth` (an error).
Lexed balance_parentheses(Lexed lexed, std::size_t max_depth);

}  // namespace lede::query
