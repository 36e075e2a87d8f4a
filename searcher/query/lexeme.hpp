// SPDX-License-Identifier: GPL-2.0-or-later
// A piece of a query: a word, a quoted phrase, an operator, a field or a parenthesis.
#pragma once

#include <string>
#include <vector>

#include "common/base/byte_range.hpp"

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

}  // namespace lede::query
