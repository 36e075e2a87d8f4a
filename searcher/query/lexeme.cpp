// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/lexeme.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace lede::query {

using Kind = Lexeme::Kind;

std::string to_string(const std::vector<Lexeme>& lexemes) {
  constexpr std::array<std::string_view, 20> names{
      "word",     "phrase",    "exact",    "exact",  "pattern", "fuzzy", "field",
      "must",     "must_not",  "AND",      "OR",     "NOT",     "near",  "ordered",
      "sentence", "paragraph", "at_least", "weight", "(",       ")"};
  std::string text;
  for (const Lexeme& lexeme : lexemes) {
    if (!text.empty()) text += ' ';
    text += names[static_cast<std::size_t>(lexeme.kind)];
    if (lexeme.kind == Kind::phrase || lexeme.kind == Kind::exact_phrase) {
      text += fmt::format(":\"{}\"", lexeme.text);
    } else if (lexeme.kind <= Kind::field) {
      text += fmt::format(":{}", lexeme.text);
    }
    if (lexeme.number > 0) text += fmt::format(":{}", lexeme.number);
  }
  return text;
}

}  // namespace lede::query
