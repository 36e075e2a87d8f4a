// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/plan_compiler.hpp"

#include <algorithm>
#include <cassert>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/schema/schema.hpp"
#include "common/store/phrase_source.hpp"

namespace lede::store {

namespace {

using Kind = PlanNode::Kind;
using Xapian::Query;

class Compiler {
 public:
  explicit Compiler(const Snapshot& snapshot) : snapshot_(snapshot) {}
  Query compile(const PlanNode& node) const;

 private:
  Query combine(Query::op op, std::span<const PlanNode> children) const;
  Query synonym(const PlanNode& node) const;
  Query phrase(const PlanNode& node) const;
  Query articles_with(PhraseSource& phrase) const;

  const Snapshot& snapshot_;
  bool phrases_are_loose_ = false;  // only their words must be there
};

bool holds_phrase(const PlanNode& node);
std::vector<PhraseSource::Terms> words_of(const PlanNode& phrase);
Query range(const PlanNode& node);

}  // namespace

Query compile(const PlanNode& node, const Snapshot& snapshot) {
  return Compiler(snapshot).compile(node);
}

namespace {

Query Compiler::compile(const PlanNode& node) const {
  const std::span<const PlanNode> children(node.children);
  const auto first = [&] { return compile(children.front()); };
  const auto rest = [&] { return children.subspan(1); };
  switch (node.kind) {
    case Kind::nothing:
      return Query::MatchNothing;
    case Kind::everything:
      return Query(Query::OP_SCALE_WEIGHT, Query::MatchAll, 0.0);
    case Kind::term:
      return Query(node.text);
    case Kind::any:
      return combine(Query::OP_OR, children);
    case Kind::all:
      return combine(Query::OP_AND, children);
    case Kind::synonym:
      return synonym(node);
    case Kind::phrase:
      return phrase(node);
    case Kind::except:
      return Query(Query::OP_AND_NOT, first(), combine(Query::OP_OR, rest()));
    case Kind::prefer:
      return Query(Query::OP_AND_MAYBE, first(), combine(Query::OP_OR, rest()));
    case Kind::filter:
      return Query(Query::OP_FILTER, first(), combine(Query::OP_AND, rest()));
    case Kind::scale:
      return Query(Query::OP_SCALE_WEIGHT, first(), node.factor);
    case Kind::slot_range:
      return range(node);
  }
  return Query::MatchNothing;
}

Query Compiler::combine(Query::op op, std::span<const PlanNode> children) const {
  std::vector<Query> compiled;
  compiled.reserve(children.size());
  for (const PlanNode& child : children) compiled.push_back(compile(child));
  return Query(op, compiled.begin(), compiled.end());
}

/// Xapian counts in how many articles a synonym is, which it cannot of a source of ours: the
/// phrases' words are counted, and that they follow on one another is asked for outside.
Query Compiler::synonym(const PlanNode& node) const {
  if (phrases_are_loose_ || !holds_phrase(node)) {
    return combine(Query::OP_SYNONYM, node.children);
  }
  Compiler loose(snapshot_);
  loose.phrases_are_loose_ = true;
  return Query(Query::OP_FILTER, loose.combine(Query::OP_SYNONYM, node.children),
               combine(Query::OP_OR, node.children));
}

/// The words weigh; that they follow on one another is a condition.
Query Compiler::phrase(const PlanNode& node) const {
  Query words = combine(Query::OP_AND, node.children);
  if (phrases_are_loose_) return words;
  if (snapshot_.has_remote) {
    PhraseSource source(words_of(node));
    return Query(Query::OP_FILTER, words, articles_with(source));
  }
  auto* source = new PhraseSource(words_of(node));
  return Query(Query::OP_FILTER, words, Query(source->release()));
}

/// A server runs no source of ours, but hands out positions: the articles are looked for here
/// and named to it.
Query Compiler::articles_with(PhraseSource& phrase) const {
  constexpr auto order_slot = static_cast<Xapian::valueno>(schema::Slot::order);
  std::vector<std::string> id_terms;
  for (const Xapian::Database& segment : snapshot_.segments) {
    phrase.init(segment);
    for (phrase.next(0.0); !phrase.at_end(); phrase.next(0.0)) {
      try {
        const std::string key = segment.get_document(phrase.get_docid()).get_value(order_slot);
        id_terms.push_back(schema::term(schema::Field::id, schema::id_of_order_key(key)));
      } catch (const Xapian::DocNotFoundError&) {
        continue;  // deleted; its positions go when its block is written anew
      }
    }
  }
  return Query(Query::OP_OR, id_terms.begin(), id_terms.end());
}

bool holds_phrase(const PlanNode& node) {
  return node.kind == Kind::phrase ||
         std::any_of(node.children.begin(), node.children.end(), holds_phrase);
}

std::vector<PhraseSource::Terms> words_of(const PlanNode& phrase) {
  std::vector<PhraseSource::Terms> words;
  for (const PlanNode& child : phrase.children) {
    PhraseSource::Terms& terms = words.emplace_back();
    if (child.kind == Kind::term) terms.push_back(child.text);
    for (const PlanNode& one : child.children) {
      assert(one.kind == Kind::term);
      terms.push_back(one.text);
    }
  }
  return words;
}

Query range(const PlanNode& node) {
  if (node.text_end.empty()) return Query(Query::OP_VALUE_GE, node.slot, node.text);
  // An article without the value has the empty string there, which no range includes.
  const std::string begin = node.text.empty() ? std::string("\x01") : node.text;
  return Query(Query::OP_VALUE_RANGE, node.slot, begin, node.text_end);
}

}  // namespace

}  // namespace lede::store
