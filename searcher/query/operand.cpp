// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/operand.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace lede::query {

namespace {

bool is_typed_or(const Node& node);
std::string hint_for_operand(const Node& node);

}  // namespace

Node operand_of(const Lexeme& op, Node node, std::vector<Diagnostic>& diagnostics) {
  if (is_leaf(node) || is_nearness(node)) return node;
  const bool is_or_group = node.kind == Node::Kind::group &&
                           std::any_of(node.children.begin(), node.children.end(), is_typed_or);
  if (is_or_group) {
    diagnostics.push_back({Severity::warning,
                           fmt::format("\"or\" beside {} is read as OR", op.text), "write OR",
                           op.range});
    std::erase_if(node.children, is_typed_or);
    node.kind = Node::Kind::either;
    if (node.children.size() == 1) node = Node(std::move(node.children.front()));
    return operand_of(op, std::move(node), diagnostics);
  }
  if (node.kind == Node::Kind::either) {
    for (Node& child : node.children) child = operand_of(op, std::move(child), diagnostics);
    return node;
  }
  diagnostics.push_back(
      {Severity::error,
       fmt::format("{} takes a word, a \"phrase\", or such with OR between them", op.text),
       hint_for_operand(node), node.range});
  return node;
}

namespace {

bool is_typed_or(const Node& node) {
  return node.kind == Node::Kind::word && (node.text == "or" || node.text == "Or");
}

std::string hint_for_operand(const Node& node) {
  switch (node.kind) {
    case Node::Kind::group:
      return "for words in this order write \"trade deal\", for any of them (trade OR deal)";
    case Node::Kind::field:
      return "write the field before all of it: title:(tariff w/5 steel)";
    case Node::Kind::weighted:
      return "write the weight behind all of it: (tariff w/5 steel)^2";
    default:
      return "AND and NOT stand outside of it";
  }
}

}  // namespace

}  // namespace lede::query
