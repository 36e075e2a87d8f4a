// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parentheses.hpp"

#include <utility>

#include <fmt/format.h>

namespace lede::query {

Lexed balance_parentheses(Lexed lexed, std::size_t max_depth) {
  using Kind = Lexeme::Kind;
  Lexed balanced;
  balanced.diagnostics = std::move(lexed.diagnostics);
  std::vector<ByteRange> open;  // all that are open, those too deep to keep included
  bool too_deep = false;

  for (Lexeme& lexeme : lexed.lexemes) {
    if (lexeme.kind == Kind::open) {
      open.push_back(lexeme.range);
      if (open.size() > max_depth) {
        if (!std::exchange(too_deep, true)) {
          balanced.diagnostics.push_back(
              {Severity::error, fmt::format("more than {} parentheses are open", max_depth),
               "write the query with fewer", lexeme.range});
        }
        continue;
      }
    } else if (lexeme.kind == Kind::close) {
      if (open.empty()) {
        balanced.diagnostics.push_back(
            {Severity::warning, "the parenthesis closes nothing", "it is ignored", lexeme.range});
        continue;
      }
      open.pop_back();
      if (open.size() >= max_depth) continue;
    }
    balanced.lexemes.push_back(std::move(lexeme));
  }

  const std::size_t end = lexed.lexemes.empty() ? 0 : lexed.lexemes.back().range.end;
  for (std::size_t i = open.size(); i > 0; --i) {
    balanced.diagnostics.push_back({Severity::warning, "the parenthesis is not closed",
                                    "it is taken to close at the end of the query", open[i - 1]});
    if (i <= max_depth) balanced.lexemes.push_back({Kind::close, "", {end, end}});
  }
  return balanced;
}

}  // namespace lede::query
