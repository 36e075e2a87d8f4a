// SPDX-License-Identifier: GPL-2.0-or-later
// Every byte sequence is a query: it parses, and its places lie within it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/base/utf8.hpp"
#include "searcher/query/caret.hpp"
#include "searcher/query/parser.hpp"

namespace {

using namespace lede::query;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const Node& node, std::size_t query_bytes, std::size_t depth) {
  require(depth < 8 * max_depth);
  require(node.range.begin <= node.range.end && node.range.end <= query_bytes);
  require(lede::is_valid_utf8(node.text));
  if (node.kind == Node::Kind::word || node.kind == Node::Kind::phrase) {
    require(node.text.size() == node.range.size());
  }
  for (const Node& child : node.children) check(child, query_bytes, depth + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string query(data, data + size);
  for (const lede::QueryMode mode : {lede::QueryMode::language, lede::QueryMode::literal}) {
    const Parsed parsed = parse(query, mode);
    check(parsed.tree, query.size(), 0);
    require(lede::is_valid_utf8(to_string(parsed.tree)));
    for (const Diagnostic& diagnostic : parsed.diagnostics) {
      require(diagnostic.range.end <= query.size());
      require(lede::is_valid_utf8(caret(query, diagnostic)));
    }
  }
  return 0;
}
