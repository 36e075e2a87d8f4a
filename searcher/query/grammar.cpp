// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/grammar.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "searcher/query/operand.hpp"
#include "searcher/query/run.hpp"

namespace lede::query {
namespace {

using Kind = Lexeme::Kind;

constexpr std::size_t max_utf8_bytes = 4;

// One function a rule of the grammar in the header. A rule that finds nothing gives an empty
// node; that an operator then lacks its operand is noted where the operator is read.
class Parser {
 public:
  explicit Parser(Lexed lexed) : lexed_(std::move(lexed)) {}
  Parsed parse();

 private:
  Node either();
  Node both();
  Node negated();
  Node group();
  Node item();
  Node nearness();
  Node near(Node first, Node::Kind kind, const Lexeme& op, Node second);
  Node boosted();
  Node primary();
  Node at_least(const Lexeme& op);
  Node field(const Lexeme& name);
  Node parenthesized(const Lexeme& open);

  bool next_is(Kind kind) const;
  bool stands_behind(std::size_t lexeme, ByteRange range) const;
  std::optional<Lexeme> take(Kind kind);
  void operand(std::vector<Node>& operands, Node next, const Lexeme& op);
  void check_number(const Lexeme& op, double least, double most);
  void warn(const Lexeme& at, std::string message, std::string hint);
  void fail(ByteRange range, std::string message, std::string hint);

  Lexed lexed_;
  std::size_t next_ = 0;
  bool in_field_ = false;
};

Node leaf(Node::Kind kind, Lexeme lexeme);

}  // namespace

Parsed parse_lexemes(Lexed lexed) {
  return Parser(std::move(lexed)).parse();
}

namespace {

Parsed Parser::parse() {
  Node tree = either();
  return {std::move(tree), std::move(lexed_.diagnostics)};
}

Node Parser::either() {
  std::vector<Node> operands;
  Node first = both();
  if (first.kind != Node::Kind::empty) operands.push_back(std::move(first));
  while (const auto op = take(Kind::op_or)) operand(operands, both(), *op);
  return combine(Node::Kind::either, std::move(operands));
}

Node Parser::both() {
  std::vector<Node> operands;
  Node first = negated();
  if (first.kind != Node::Kind::empty) operands.push_back(std::move(first));
  while (true) {
    if (const auto op = take(Kind::op_and)) {
      operand(operands, negated(), *op);
    } else if (next_is(Kind::op_not)) {
      Node next = negated();
      if (next.kind != Node::Kind::empty) operands.push_back(std::move(next));
    } else {
      return combine(Node::Kind::both, std::move(operands));
    }
  }
}

Node Parser::negated() {
  std::optional<Lexeme> op;
  bool negative = false;
  while (auto next = take(Kind::op_not)) {
    negative = !negative;
    op = std::move(next);
  }
  Node node = group();
  if (!op) return node;
  if (node.kind == Node::Kind::empty) {
    warn(*op, "NOT has nothing behind it, and is ignored", "quote it to search for the word");
    return node;
  }
  if (!negative) return node;
  const ByteRange range{op->range.begin, node.range.end};
  return {Node::Kind::negated, "", range, {std::move(node)}};
}

Node Parser::group() {
  constexpr std::array ends{Kind::op_and, Kind::op_or, Kind::op_not, Kind::close};
  std::vector<Node> items;
  while (next_ < lexed_.lexemes.size() &&
         std::none_of(ends.begin(), ends.end(), [&](Kind kind) { return next_is(kind); })) {
    Node next = item();
    if (next.kind != Node::Kind::empty) items.push_back(std::move(next));
  }
  const bool is_signed = items.size() == 1 && (items.front().kind == Node::Kind::must ||
                                               items.front().kind == Node::Kind::must_not);
  if (!is_signed) return combine(Node::Kind::group, std::move(items));
  const ByteRange range = items.front().range;
  return {Node::Kind::group, "", range, std::move(items)};
}

Node Parser::item() {
  for (const auto& [sign, kind] :
       {std::pair{Kind::must, Node::Kind::must}, std::pair{Kind::must_not, Node::Kind::must_not}}) {
    const auto taken = take(sign);
    if (!taken) continue;
    Node child = nearness();
    if (child.kind == Node::Kind::empty) return child;
    const ByteRange range{taken->range.begin, child.range.end};
    return {kind, "", range, {std::move(child)}};
  }
  return nearness();
}

Node Parser::nearness() {
  constexpr std::array operators{std::pair{Kind::near, Node::Kind::near},
                                 std::pair{Kind::ordered, Node::Kind::ordered},
                                 std::pair{Kind::sentence, Node::Kind::sentence},
                                 std::pair{Kind::paragraph, Node::Kind::paragraph}};
  Node node = boosted();
  for (std::size_t chained = 0;; ++chained) {
    const auto* const op = std::find_if(operators.begin(), operators.end(),
                                        [&](const auto& one) { return next_is(one.first); });
    if (op == operators.end()) return node;
    const Lexeme taken = *take(op->first);
    if (chained == max_chained) {
      fail(taken.range, fmt::format("more than {} of w/5 and its kin in a row", max_chained),
           "search for less at once");
    }
    Node next = boosted();
    if (chained < max_chained) node = near(std::move(node), op->second, taken, std::move(next));
  }
}

Node Parser::near(Node first, Node::Kind kind, const Lexeme& op, Node second) {
  if (first.kind == Node::Kind::empty || second.kind == Node::Kind::empty) {
    const bool lacks_first = first.kind == Node::Kind::empty;
    const bool sign_follows = next_is(Kind::must) || next_is(Kind::must_not);
    fail(op.range, fmt::format("{} has nothing {} it", op.text, lacks_first ? "before" : "behind"),
         !lacks_first && sign_follows
             ? "a sign cannot stand there: write -(tariff w/5 japan), or tariff -japan"
             : "write tariff w/5 fentanyl, or quote it to search for the text itself");
    return lacks_first ? second : first;
  }
  if (kind == Node::Kind::near || kind == Node::Kind::ordered) {
    check_number(op, 1, most_words_apart);
  }
  const ByteRange range{first.range.begin, second.range.end};
  std::vector<Node> operands;
  operands.push_back(operand_of(op, std::move(first), lexed_.diagnostics));
  operands.push_back(operand_of(op, std::move(second), lexed_.diagnostics));
  return {kind, "", range, std::move(operands), op.number};
}

Node Parser::boosted() {
  Node node = primary();
  const std::size_t before = next_;
  const auto weight = take(Kind::weight);
  if (!weight) return node;
  if (node.kind == Node::Kind::empty || !stands_behind(before - 1, weight->range)) {
    fail(weight->range, "a weight stands right behind a word, phrase or parenthesis",
         "write tariff^2");
    return node;
  }
  check_number(*weight, least_weight, greatest_weight);
  const ByteRange range{node.range.begin, weight->range.end};
  return {Node::Kind::weighted, "", range, {std::move(node)}, weight->number};
}

/// Nothing is between, but the quotation mark that ends a phrase.
bool Parser::stands_behind(std::size_t lexeme, ByteRange range) const {
  const Lexeme& before = lexed_.lexemes[lexeme];
  const bool quoted = before.kind == Kind::phrase || before.kind == Kind::exact_phrase;
  return range.begin <= before.range.end + (quoted ? max_utf8_bytes : 0);
}

Node Parser::primary() {
  constexpr std::array leaves{std::pair{Kind::word, Node::Kind::word},
                              std::pair{Kind::phrase, Node::Kind::phrase},
                              std::pair{Kind::exact_word, Node::Kind::exact_word},
                              std::pair{Kind::exact_phrase, Node::Kind::exact_phrase},
                              std::pair{Kind::pattern, Node::Kind::pattern},
                              std::pair{Kind::fuzzy, Node::Kind::fuzzy}};
  for (const auto& [lexeme, node] : leaves) {
    if (auto taken = take(lexeme)) return leaf(node, *std::move(taken));
  }
  if (const auto op = take(Kind::at_least)) return at_least(*op);
  if (const auto name = take(Kind::field)) return field(*name);
  if (const auto open = take(Kind::open)) return parenthesized(*open);
  return {};
}

Node Parser::at_least(const Lexeme& op) {
  check_number(op, 1, most_times);
  const auto open = take(Kind::open);
  Node child = open ? parenthesized(*open) : Node{};
  if (child.kind == Node::Kind::empty) {
    fail(op.range, fmt::format("{} has nothing behind it", op.text), "write atleast3(tariff)");
    return child;
  }
  const ByteRange range{op.range.begin, child.range.end};
  child = operand_of(op, std::move(child), lexed_.diagnostics);
  return {Node::Kind::at_least, "", range, {std::move(child)}, op.number};
}

Node Parser::field(const Lexeme& name) {
  if (in_field_) {
    fail(name.range, "a field stands inside another field", "write them side by side");
  }
  // Where parentheses were too deep to keep, fields stand right behind each other.
  while (take(Kind::field)) {
  }
  const bool outer = std::exchange(in_field_, true);
  Node child = primary();
  in_field_ = outer;
  // Inside of another it means nothing, and as hlead: would double what is in it each time.
  if (child.kind == Node::Kind::empty || in_field_) return child;
  const ByteRange range{name.range.begin, child.range.end};
  if (name.text != "hlead") return {Node::Kind::field, name.text, range, {std::move(child)}};
  Node title{Node::Kind::field, "title", range, {child}};
  Node lead{Node::Kind::field, "lead", range, {std::move(child)}};
  return {Node::Kind::either, "", range, {std::move(title), std::move(lead)}};
}

Node Parser::parenthesized(const Lexeme& open) {
  Node node = either();
  const auto close = take(Kind::close);
  if (node.kind == Node::Kind::empty) {
    warn(open, "there is nothing to search for in the parentheses", "they are ignored");
  } else if (close && !node.children.empty()) {
    node.range = {open.range.begin, close->range.end};
  }
  return node;
}

bool Parser::next_is(Kind kind) const {
  return next_ < lexed_.lexemes.size() && lexed_.lexemes[next_].kind == kind;
}

std::optional<Lexeme> Parser::take(Kind kind) {
  if (!next_is(kind)) return std::nullopt;
  return std::move(lexed_.lexemes[next_++]);
}

void Parser::operand(std::vector<Node>& operands, Node next, const Lexeme& op) {
  const std::string_view missing = operands.empty()                 ? "before"
                                   : next.kind == Node::Kind::empty ? "behind"
                                                                    : "";
  if (!missing.empty()) {
    warn(op, fmt::format("{} has nothing {} it, and is ignored", op.text, missing),
         "quote it to search for the word");
  }
  if (next.kind != Node::Kind::empty) operands.push_back(std::move(next));
}

void Parser::check_number(const Lexeme& op, double least, double most) {
  if (op.number >= least && op.number <= most) return;
  fail(op.range, fmt::format("{} has no number from {} to {}", op.text, least, most),
       op.kind == Kind::near || op.kind == Kind::ordered ? "for one paragraph write w/p"
                                                         : "write another number");
}

void Parser::fail(ByteRange range, std::string message, std::string hint) {
  lexed_.diagnostics.push_back({Severity::error, std::move(message), std::move(hint), range});
}

void Parser::warn(const Lexeme& at, std::string message, std::string hint) {
  lexed_.diagnostics.push_back({Severity::warning, std::move(message), std::move(hint), at.range});
}

Node leaf(Node::Kind kind, Lexeme lexeme) {
  return {kind, std::move(lexeme.text), lexeme.range, {}, lexeme.number};
}

}  // namespace
}  // namespace lede::query
