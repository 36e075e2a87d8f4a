// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/plan_compiler.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/schema/schema.hpp"
#include "common/store/document_limit.hpp"
#include "common/store/span_choice.hpp"
#include "common/store/span_source.hpp"
#include "common/store/term_weigher.hpp"

namespace lede::store {

namespace {

using Kind = PlanNode::Kind;
using Xapian::Query;

// To leave out what few articles are is less work than to look for what nearly all are, where these
// are so many times as many.
constexpr std::uint64_t most_languages = 4;

/// Not Query::MatchAll: all threads share it, and Xapian counts its users without a lock.
Query all_documents() {
  return Query(std::string());
}

class Compiler {
 public:
  explicit Compiler(const Snapshot& snapshot, const Weighting* weighting = nullptr)
      : snapshot_(snapshot), weighting_(weighting) {}
  Query compile(const PlanNode& node) const;

 private:
  Query any(std::span<const PlanNode> children) const;
  std::optional<LimitedSpans> in_a_language(const PlanNode& node) const;
  Query spans_by_language(const PlanNode& candidates, std::vector<LimitedSpans> choices) const;
  Query combine(Query::op op, std::span<const PlanNode> children) const;
  Query filtered(Query matches, std::span<const PlanNode> conditions) const;
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
  const Weighting* weighting_;            // null where Xapian weighs, or nothing does
  Query::op one_of_ = Query::OP_SYNONYM;  // what is counted as one term
  bool is_synonym_ = false;               // what is compiled is counted as one term
  bool spans_are_loose_ = false;          // only their words must be there
};

std::string id_term_of(const Xapian::Document& document);
const PlanNode& candidates_of(const PlanNode& limited_spans);
bool are_same(const PlanNode& a, const PlanNode& b);
bool holds_spans(const PlanNode& node);
bool is_excludable(const PlanNode& node);
Query range(const PlanNode& node);

}  // namespace

Query compile(const PlanNode& node, const Snapshot& snapshot) {
  return Compiler(snapshot).compile(node);
}

Query compile_weighed(const PlanNode& node, const Snapshot& snapshot, const Weighting& weighting) {
  return Compiler(snapshot, &weighting).compile(node);
}

namespace {

Query Compiler::compile(const PlanNode& node) const {
  if (weighting_ != nullptr) {
    if (auto query = weighed_by_us(node, snapshot_, *weighting_)) return *std::move(query);
  }
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
      return any(children);
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
      if (auto choice = in_a_language(node)) {
        return spans_by_language(candidates_of(node), {*std::move(choice)});
      }
      // Xapian knows how many are in a language, if that is all that is asked for.
      if (children.front().kind == Kind::everything) {
        return Query(Query::OP_FILTER, first(), combine(Query::OP_AND, rest()));
      }
      return filtered(first(), rest());
    case Kind::scale:
      return Query(Query::OP_SCALE_WEIGHT, first(), node.factor);
    case Kind::slot_range:
      return range(node);
  }
  return Query::MatchNothing;
}

/// A phrase is spelt in every language, mostly of the same words: these are then looked for once.
Query Compiler::any(std::span<const PlanNode> children) const {
  std::vector<Query> compiled;
  std::vector<std::pair<const PlanNode*, std::vector<LimitedSpans>>> by_candidates;
  for (const PlanNode& child : children) {
    auto choice = in_a_language(child);
    if (!choice) {
      compiled.push_back(compile(child));
      continue;
    }
    const PlanNode& candidates = candidates_of(child);
    auto same = std::find_if(by_candidates.begin(), by_candidates.end(),
                             [&](const auto& other) { return are_same(*other.first, candidates); });
    if (same == by_candidates.end()) same = by_candidates.insert(same, {&candidates, {}});
    same->second.push_back(*std::move(choice));
  }
  for (auto& [candidates, choices] : by_candidates) {
    compiled.push_back(spans_by_language(*candidates, std::move(choices)));
  }
  return Query(Query::OP_OR, compiled.begin(), compiled.end());
}

/// Of spans in some languages, where these can be told by short lists.
std::optional<LimitedSpans> Compiler::in_a_language(const PlanNode& node) const {
  const bool is_plain = weighting_ != nullptr && !snapshot_.facts.empty() && !spans_are_loose_;
  if (!is_plain || node.kind != Kind::filter || node.children.size() != 2) return std::nullopt;
  const PlanNode& spans = node.children.front();
  if (spans.kind != Kind::spans) return std::nullopt;
  const auto choice = snapshot_.languages.choice_of(node.children.back());
  auto limit = choice ? limit_of(*choice) : std::nullopt;
  if (!limit) return std::nullopt;
  return LimitedSpans{spans.spans, *std::move(limit)};
}

Query Compiler::spans_by_language(const PlanNode& candidates,
                                  std::vector<LimitedSpans> choices) const {
  auto* source = new SpanChoice(std::move(choices), snapshot_.facts);
  return Query(Query::OP_FILTER, compile(candidates), Query(source->release()));
}

Query Compiler::combine(Query::op op, std::span<const PlanNode> children) const {
  std::vector<Query> compiled;
  compiled.reserve(children.size());
  for (const PlanNode& child : children) compiled.push_back(compile(child));
  return Query(op, compiled.begin(), compiled.end());
}

/// Nearly all documents of a database are in one language or two: the others are left out. Not of
/// a synonym, whose number of articles Xapian would then estimate otherwise.
Query Compiler::filtered(Query matches, std::span<const PlanNode> conditions) const {
  const Compiler unweighed(snapshot_);
  std::vector<Query> kept;
  for (const PlanNode& condition : conditions) {
    const auto choice = snapshot_.languages.choice_of(condition);
    if (is_synonym_ || !choice ||
        choice->documents_wanted < most_languages * choice->other_documents) {
      kept.push_back(unweighed.compile(condition));
    } else if (!choice->others.empty()) {
      std::vector<Query> terms;
      for (const LanguagePart& part : choice->others) terms.emplace_back(part.term);
      matches = Query(Query::OP_AND_NOT, matches, Query(Query::OP_OR, terms.begin(), terms.end()));
    }
  }
  if (kept.empty()) return matches;
  return Query(Query::OP_FILTER, matches, Query(Query::OP_AND, kept.begin(), kept.end()));
}

/// Below the right side of AND_NOT, Xapian 1.4 never initialises the weights by which AND tells its
/// operands what is still worth finding, and so misses some matches there, once in a while. XOR of
/// all documents would do, but reads freed memory where both end with the same document and another
/// segment follows. So AND_NOT is only told what holds no AND; the rest is turned inside out.
Query Compiler::without(Query matches, std::span<const PlanNode> excluded) const {
  const Compiler unweighed(snapshot_);
  for (const PlanNode& node : excluded) {
    matches = is_excludable(node) ? Query(Query::OP_AND_NOT, matches, unweighed.excludable(node))
                                  : Query(Query::OP_FILTER, matches, unweighed.outside(node));
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
  if (weighting_ != nullptr) {
    Compiler by_xapian(snapshot_);
    by_xapian.spans_are_loose_ = spans_are_loose_;
    // IneB2 divides by that number, which is none for a rare word of a language of few articles.
    // As an article is in one language, it may weigh what the word weighs there.
    if (weighting_->scheme == Weighting::Scheme::amati &&
        estimated_articles(node, snapshot_) == 0.0) {
      by_xapian.one_of_ = Query::OP_MAX;
    }
    return by_xapian.synonym(node);
  }
  Compiler loose(snapshot_);
  loose.one_of_ = one_of_;
  loose.is_synonym_ = true;
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

const PlanNode& candidates_of(const PlanNode& limited_spans) {
  return limited_spans.children.front().children.front();
}

/// Of what spans are looked for in.
bool are_same(const PlanNode& a, const PlanNode& b) {
  return a.kind == b.kind && a.text == b.text && a.text_end == b.text_end && a.slot == b.slot &&
         a.factor == b.factor && a.spans == b.spans &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                    are_same);
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
