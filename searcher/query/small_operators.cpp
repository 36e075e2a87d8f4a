// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/small_operators.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace lede::query {

namespace {

struct SmallOperator {
  std::string_view typed;
  std::size_t least_before;  // it stands between two words, or before one
  std::string_view hint;
};
constexpr std::array small_operators{
    SmallOperator{"and", 1, "write AND where both must be there"},
    SmallOperator{"not", 0, "write NOT for what must not be there"},
    SmallOperator{"near", 1, "write w/10 for words near each other"},
    SmallOperator{"adj", 1, "write pre/1 for one right behind the other"},
    SmallOperator{"same", 1, "write w/p for words in one paragraph"},
};

bool is_text(const Lexeme& lexeme);

}  // namespace

std::optional<Diagnostic> small_operator(std::span<const Lexeme> lexemes) {
  constexpr std::size_t most_lexemes = 3;
  if (lexemes.size() > most_lexemes || !std::ranges::all_of(lexemes, is_text)) return std::nullopt;
  for (std::size_t i = 0; i + 1 < lexemes.size(); ++i) {
    const Lexeme& lexeme = lexemes[i];
    if (lexeme.kind != Lexeme::Kind::word) continue;
    for (const SmallOperator& op : small_operators) {
      if (lexeme.text != op.typed || i < op.least_before) continue;
      return Diagnostic{Severity::warning,
                        fmt::format("{} in small letters is read as a word", op.typed),
                        std::string(op.hint), lexeme.range};
    }
  }
  return std::nullopt;
}

namespace {

bool is_text(const Lexeme& lexeme) {
  return lexeme.kind == Lexeme::Kind::word || lexeme.kind == Lexeme::Kind::phrase;
}

}  // namespace

}  // namespace lede::query
