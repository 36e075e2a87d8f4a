// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/ast.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace lede::query {

namespace {

// In the order of Node::Kind.
constexpr std::array<std::string_view, 20> kind_names{
    "empty", "word",     "phrase",   "exact_word", "exact_phrase", "pattern",  "fuzzy",
    "near",  "ordered",  "sentence", "paragraph",  "at_least",     "weighted", "group",
    "must",  "must_not", "both",     "either",     "negated",      "field"};
static_assert(kind_names.size() == static_cast<std::size_t>(Node::Kind::field) + 1);

std::string leaf_text(const Node& node);

}  // namespace

std::string to_string(const Node& node, Places places) {
  std::string text = leaf_text(node);
  if (!is_leaf(node)) {
    text = std::string(kind_names[static_cast<std::size_t>(node.kind)]);
    if (node.number > 0) text += fmt::format(" {}", node.number);
    if (!node.text.empty()) text += fmt::format(" {}", node.text);
    for (const Node& child : node.children) text += ' ' + to_string(child, places);
    text = fmt::format("({})", text);
  }
  if (places == Places::hidden || node.kind == Node::Kind::empty) return text;
  return text + fmt::format("@{}-{}", node.range.begin, node.range.end);
}

Node combine(Node::Kind kind, std::vector<Node> children) {
  if (children.empty()) return {};
  if (children.size() == 1) return std::move(children.front());
  const ByteRange range{children.front().range.begin, children.back().range.end};
  return {kind, "", range, std::move(children)};
}

bool is_leaf(const Node& node) {
  return node.kind >= Node::Kind::word && node.kind <= Node::Kind::fuzzy;
}

bool is_nearness(const Node& node) {
  return node.kind >= Node::Kind::near && node.kind <= Node::Kind::paragraph;
}

bool has_error(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> first_of_each_severity(std::vector<Diagnostic> diagnostics) {
  std::array<std::size_t, 2> seen{};
  std::vector<Diagnostic> kept;
  for (Diagnostic& diagnostic : diagnostics) {
    const bool repeats = std::any_of(kept.begin(), kept.end(), [&](const Diagnostic& other) {
      return other.range == diagnostic.range && other.message == diagnostic.message;
    });
    if (repeats) continue;
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

namespace {

std::string leaf_text(const Node& node) {
  switch (node.kind) {
    case Node::Kind::phrase:
      return fmt::format("\"{}\"", node.text);
    case Node::Kind::exact_word:
      return '=' + node.text;
    case Node::Kind::exact_phrase:
      return fmt::format("=\"{}\"", node.text);
    case Node::Kind::fuzzy:
      return node.number > 0 ? fmt::format("{}~{}", node.text, node.number) : node.text + '~';
    default:
      return node.text;
  }
}

}  // namespace

}  // namespace lede::query
