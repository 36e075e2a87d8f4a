// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parser.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/base/utf8.hpp"
#include "searcher/query/grammar.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/parentheses.hpp"
#include "searcher/query/query_text.hpp"

namespace lede::query {

namespace {

Node literal_tree(std::string_view text);

}  // namespace

Parsed parse(std::string_view query, QueryMode mode) {
  if (query.size() > max_query_bytes) {
    return {{},
            {{Severity::error,
              fmt::format("the query is longer than {} bytes", max_query_bytes),
              "search for less at once",
              {}}}};
  }
  const bool valid = is_valid_utf8(query);
  const std::string text = valid ? std::string(query) : blank_invalid_bytes(query);
  Parsed parsed = mode == QueryMode::literal
                      ? Parsed{literal_tree(text), {}}
                      : parse_lexemes(balance_parentheses(lex(text), max_depth));
  if (!valid) {
    parsed.diagnostics.push_back({Severity::warning,
                                  "the query is not valid UTF-8",
                                  "bytes that are no character are read as spaces",
                                  {}});
  }
  parsed.diagnostics = first_of_each_severity(std::move(parsed.diagnostics));
  return parsed;
}

namespace {

Node literal_tree(std::string_view text) {
  std::vector<Node> words;
  for (Lexeme& lexeme : lex_literally(text)) {
    words.push_back({Node::Kind::word, std::move(lexeme.text), lexeme.range, {}});
  }
  return combine(Node::Kind::group, std::move(words));
}

}  // namespace

}  // namespace lede::query
