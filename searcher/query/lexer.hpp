// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts a query into words, quoted phrases, operators, fields and parentheses. Knows nothing of
// how they bind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/ast.hpp"

namespace lede::query {

struct Lexeme {
  enum class Kind {
    word,
    phrase,
    exact_word,
    exact_phrase,
    pattern,
    fuzzy,
    field,
    must,
    must_not,
    op_and,
    op_or,
    op_not,
    near,
    ordered,
    sentence,
    paragraph,
    at_least,
    weight,
    open,
    close,
  };

  Kind kind = Kind::word;
  std::string text;     // of a word, or between quotation marks; of a field its usual name
  ByteRange range;      // in the query; of a phrase, what is between its quotation marks
  double number = 0.0;  // see Run
};

/// `word:tariff must phrase:"trade deal" near:5`, for tests.
std::string to_string(const std::vector<Lexeme>& lexemes);

struct Lexed {
  std::vector<Lexeme> lexemes;  // a field is always followed by a word, a phrase or an open
  std::vector<Diagnostic> diagnostics;
};

/// Reads `query` (valid UTF-8) in one pass, in linear time.
Lexed lex(std::string_view query);

/// Cuts `query` at white space and control characters: every piece is a word.
std::vector<Lexeme> lex_literally(std::string_view query);

}  // namespace lede::query
