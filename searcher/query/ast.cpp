// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/ast.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace lede::query {

namespace {

// In the order of Node::Kind.
constexpr std::array<std::string_view, 10> kind_names{
    "empty", "word", "phrase", "group", "must", "must_not", "both", "either", "negated", "field"};
static_assert(kind_names.size() == static_cast<std::size_t>(Node::Kind::field) + 1);

}  // namespace

std::string to_string(const Node& node) {
  if (node.kind == Node::Kind::word) return node.text;
  if (node.kind == Node::Kind::phrase) return fmt::format("\"{}\"", node.text);
  std::string text(kind_names[static_cast<std::size_t>(node.kind)]);
  if (!node.text.empty()) text += fmt::format(" {}", node.text);
  for (const Node& child : node.children) text += fmt::format(" {}", to_string(child));
  return fmt::format("({})", text);
}

bool has_error(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> first_of_each_severity(std::vector<Diagnostic> diagnostics) {
  std::array<std::size_t, 2> seen{};
  std::vector<Diagnostic> kept;
  for (Diagnostic& diagnostic : diagnostics) {
    if (seen[static_cast<std::size_t>(diagnostic.severity)]++ >= max_diagnostics) continue;
    kept.push_back(std::move(diagnostic));
  }
  return kept;
}

std::string to_string(const Diagnostic& diagnostic) {
  return fmt::format("{} {}-{}: {}{}", diagnostic.severity == Severity::error ? "error" : "warning",
                     diagnostic.range.begin, diagnostic.range.end, diagnostic.message,
                     diagnostic.hint.empty() ? "" : fmt::format(" ({})", diagnostic.hint));
}

}  // namespace lede::query
