// SPDX-License-Identifier: GPL-2.0-or-later
// From text to tree. Always gives a tree, and says what it repaired or could not read.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/query/ast.hpp"
#include "searcher/search_request.hpp"

namespace lede::query {

inline constexpr std::size_t max_query_bytes = 64 * 1024;
inline constexpr std::size_t max_depth = 64;    // of parentheses
inline constexpr std::size_t max_chained = 16;  // a w/5 b w/5 c …

struct Parsed {
  Node tree;
  std::vector<Diagnostic> diagnostics;
};

/// Linear in time and bounded in depth for every byte sequence; invalid bytes count as spaces.
/// In QueryMode::literal the tree is one group of words and there are no diagnostics but for
/// size and invalid bytes.
///
///     either  := both (OR both)*
///     both    := negated (AND? negated)*     without AND only before a NOT
///     negated := NOT* group
///     group   := (("+" | "-")? near)+
///     near    := boosted (("w/n" | "pre/n" | "w/s" | "w/p") boosted)*
///     boosted := primary ("^" number)*
///     primary := word | phrase | … | field primary | "atleastN"? "(" either ")"
Parsed parse(std::string_view query, QueryMode mode = QueryMode::language);

}  // namespace lede::query
