// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts a query into words, quoted phrases, operators, fields and parentheses. Knows nothing of
// how they bind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/ast.hpp"
#include "searcher/query/lexeme.hpp"

namespace lede::query {

struct Lexed {
  std::vector<Lexeme> lexemes;  // a field is always followed by a word, a phrase or an open
  std::vector<Diagnostic> diagnostics;
};

/// Reads `query` (valid UTF-8) in one pass, in linear time.
Lexed lex(std::string_view query);

/// Cuts `query` at white space and control characters: every piece is a word.
std::vector<Lexeme> lex_literally(std::string_view query);

}  // namespace lede::query
