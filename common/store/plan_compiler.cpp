// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/plan_compiler.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/schema/schema.hpp"
#include "common/store/span_source.hpp"

namespace lede::store {

namespace {

using Kind = PlanNode::Kind;
using Xapian::Query;

/// Not Query::MatchAll: all threads share it, and Xapian counts its users without a lock.
Query all_documents() {
  return Query(std::string());
}

class Compiler {
 public:
  Compiler(const Snapshot& snapshot, Weighting::Scheme scheme)
      : snapshot_(snapshot), scheme_(scheme) {}
  Query compile(const PlanNode& node) const;

 private:
  Query combine(Query::op op, std::span<const PlanNode> children) const;
  Query without(Query matches, std::span<const PlanNode> excluded) const;
  Query excludable(const PlanNode& node) const;
  Query outside(const PlanNode& node) const;
  Query outside_of(Query::op op, std::span<const PlanNode> nodes) const;
  Query synonym(const PlanNode& node) const;
  Query one_term(std::span<const PlanNode> children) const;
  Query spans(const PlanNode& node) const;
  Query places(const PlanNode& node) const;
  Query articles_with(SpanSource& source) const;

  const Snapshot& snapshot_;
  Weighting::Scheme scheme_;
  Query::op one_of_ = Query::OP_SYNONYM;  // what is counted as one term
  bool spans_are_loose_ = false;          // only their words must be there
};

std::string id_term_of(const Xapian::Document& document);
bool holds_spans(const PlanNode& node);
bool is_excludable(const PlanNode& node);
Query range(const PlanNode& node);

}  // namespace

Query compile(const PlanNode& node, const Snapshot& snapshot, Weighting::Scheme scheme) {
  return Compiler(snapshot, scheme).compile(node);
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
      return Query(Query::OP_SCALE_WEIGHT, all_documents(), 0.0);
    case Kind::term:
      return Query(node.text);
    case Kind::any:
      return combine(Query::OP_OR, children);
    case Kind::all:
      return combine(Query::OP_AND, children);
    case Kind::synonym:
      return synonym(node);
    case Kind::spans:
      return spans(node);
    case Kind::except:
      return without(first(), rest());
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

/// Below the right side of AND_NOT, Xapian 1.4 never initialises the weights by which AND tells its
/// operands what is still worth finding, and so misses some matches there, once in a while. XOR of
/// all documents would do, but reads freed memory where both end with the same document and another
/// segment follows. So AND_NOT is only told what holds no AND; the rest is turned inside out.
Query Compiler::without(Query matches, std::span<const PlanNode> excluded) const {
  for (const PlanNode& node : excluded) {
    matches = is_excludable(node) ? Query(Query::OP_AND_NOT, matches, excludable(node))
                                  : Query(Query::OP_FILTER, matches, outside(node));
  }
  return matches;
}

Query Compiler::excludable(const PlanNode& node) const {
  if (node.kind == Kind::spans) return places(node);
  if (node.children.empty()) return compile(node);
  std::vector<Query> any;
  any.reserve(node.children.size());
  for (const PlanNode& child : node.children) any.push_back(excludable(child));
  return Query(Query::OP_OR, any.begin(), any.end());
}

/// What does not match, weighing something or other.
Query Compiler::outside(const PlanNode& node) const {
  const std::span<const PlanNode> children(node.children);
  if (is_excludable(node)) return Query(Query::OP_AND_NOT, all_documents(), excludable(node));
  switch (node.kind) {
    case Kind::any:
    case Kind::synonym:
      return outside_of(Query::OP_AND, children);
    case Kind::all:
    case Kind::filter:
      return outside_of(Query::OP_OR, children);
    case Kind::except:
      return Query(Query::OP_OR, outside(children.front()),
                   combine(Query::OP_OR, children.subspan(1)));
    case Kind::prefer:
    case Kind::scale:
      return outside(children.front());
    case Kind::nothing:
      return all_documents();
    case Kind::everything:
    case Kind::term:
    case Kind::spans:
    case Kind::slot_range:
      break;
  }
  return Query::MatchNothing;
}

Query Compiler::outside_of(Query::op op, std::span<const PlanNode> nodes) const {
  std::vector<Query> queries;
  queries.reserve(nodes.size());
  for (const PlanNode& node : nodes) queries.push_back(outside(node));
  return Query(op, queries.begin(), queries.end());
}

/// Xapian counts in how many articles a synonym is, which it cannot of a source of ours: the
/// words of spans are counted, and how they must stand is asked for outside.
Query Compiler::synonym(const PlanNode& node) const {
  Compiler loose(snapshot_, scheme_);
  // A word in a language of few articles is estimated to be in none, by which IneB2 divides. An
  // article is in one language: what the word weighs there is what it weighs.
  const bool is_limited = std::ranges::any_of(
      node.children, [](const PlanNode& child) { return child.kind == Kind::filter; });
  if (scheme_ == Weighting::Scheme::amati && is_limited) loose.one_of_ = Query::OP_MAX;
  if (spans_are_loose_ || !holds_spans(node)) {
    loose.spans_are_loose_ = spans_are_loose_;
    return loose.one_term(node.children);
  }
  loose.spans_are_loose_ = true;
  return Query(Query::OP_FILTER, loose.one_term(node.children),
               combine(Query::OP_OR, node.children));
}

/// In how many articles one of many terms is, Xapian estimates pair by pair, to whole numbers, and
/// pairs them otherwise in every segment. So that scores do not hang on the cut, we pair them.
Query Compiler::one_term(std::span<const PlanNode> children) const {
  if (children.size() > 1) {
    const auto half = children.size() / 2;
    return Query(one_of_, one_term(children.first(half)), one_term(children.subspan(half)));
  }
  const PlanNode& only = children.front();
  return only.kind == Kind::any ? one_term(only.children) : compile(only);
}

/// The words weigh; how they must stand is a condition.
Query Compiler::spans(const PlanNode& node) const {
  Query words = compile(node.children.front());
  return spans_are_loose_ ? words : Query(Query::OP_FILTER, words, places(node));
}

Query Compiler::places(const PlanNode& node) const {
  if (snapshot_.has_remote) {
    SpanSource source(node.spans);
    return articles_with(source);
  }
  auto* source = new SpanSource(node.spans);
  return Query(source->release());
}

/// A server runs no source of ours, but hands out positions: the articles are looked for here
/// and named to it, by ids that another version may have, too: those that do not count stay out.
Query Compiler::articles_with(SpanSource& source) const {
  const auto segments = static_cast<Xapian::docid>(snapshot_.segments.size());
  std::vector<std::string> id_terms;
  for (Xapian::docid segment = 0; segment < segments; ++segment) {
    source.init(snapshot_.segments[segment]);
    for (source.next(0.0); !source.at_end(); source.next(0.0)) {
      // As Xapian numbers the documents of several segments.
      const Xapian::docid number = (source.get_docid() - 1) * segments + segment + 1;
      try {
        const Xapian::Document document = snapshot_.all.get_document(number);
        if (snapshot_.counts(number, document)) id_terms.push_back(id_term_of(document));
      } catch (const Xapian::DocNotFoundError&) {
        continue;  // deleted; its positions go when its block is written anew
      }
    }
  }
  return Query(Query::OP_OR, id_terms.begin(), id_terms.end());
}

std::string id_term_of(const Xapian::Document& document) {
  const auto slot = static_cast<Xapian::valueno>(schema::Slot::order);
  const std::string key = document.get_value(slot);
  return schema::term(schema::Field::id, schema::id_of_order_key(key));
}

bool is_excludable(const PlanNode& node) {
  switch (node.kind) {
    case Kind::term:
    case Kind::slot_range:
    case Kind::spans:
      return true;
    case Kind::any:
    case Kind::synonym:
      return std::all_of(node.children.begin(), node.children.end(), is_excludable);
    default:
      return false;
  }
}

bool holds_spans(const PlanNode& node) {
  return node.kind == Kind::spans ||
         std::any_of(node.children.begin(), node.children.end(), holds_spans);
}

Query range(const PlanNode& node) {
  if (node.text_end.empty()) return Query(Query::OP_VALUE_GE, node.slot, node.text);
  // An article without the value has the empty string there, which no range includes.
  const std::string begin = node.text.empty() ? std::string("\x01") : node.text;
  return Query(Query::OP_VALUE_RANGE, node.slot, begin, node.text_end);
}

}  // namespace

}  // namespace lede::store
