// SPDX-License-Identifier: GPL-2.0-or-later
// From text to tree. Always gives a tree, and says what it repaired or could not read.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query/ast.hpp"
#include "searcher/search_request.hpp"

namespace lede::query {

inline constexpr std::size_t max_query_bytes = 64 * 1024;
inline constexpr std::size_t max_depth = 64;

struct Parsed {
  Node tree;
  std::vector<Diagnostic> diagnostics;
};

/// Bounded in time and depth for every byte sequence. In QueryMode::literal the tree is one
/// group of words and there are no diagnostics but for size.
Parsed parse(std::string_view query, QueryMode mode = QueryMode::language);

}  // namespace lede::query
