// SPDX-License-Identifier: GPL-2.0-or-later
// The grammar of queries, as parser.hpp writes it down. Knows nothing of characters.
#pragma once

#include "searcher/query/lexer.hpp"
#include "searcher/query/parser.hpp"

namespace lede::query {

/// The tree of `lexed`, whose parentheses are balanced and not too deep, and its diagnostics with
/// those of the grammar behind them.
Parsed parse_lexemes(Lexed lexed);

}  // namespace lede::query
