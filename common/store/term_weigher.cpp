// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/term_weigher.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <span>
#include <utility>
#include <vector>

#include "common/store/term_source.hpp"

namespace lede::store {

namespace {

using Kind = PlanNode::Kind;

constexpr std::uint64_t most_counted = 100'000;  // postings

/// Takes a synonym apart, and estimates in how many articles it is as Xapian does: pair by pair, in
/// whole numbers, as if the words were independent.
class Reader {
 public:
  explicit Reader(const Snapshot& snapshot)
      : snapshot_(snapshot), articles_(snapshot.all.get_doccount()) {}

  /// How many hold it; nothing where it is not only words.
  std::optional<double> read(const PlanNode& node);
  /// Takes in all words of which any is enough; false where there is anything else.
  bool read_alternatives(const MatchPlan& plan);
  /// Whether the languages of what was read are told by lists that are short enough.
  bool is_walkable() const { return is_walkable_; }
  std::vector<WeighedTerm> take() { return std::move(terms_); }
  double articles() const { return articles_; }

 private:
  std::optional<double> read_any(std::span<const PlanNode> nodes);
  std::optional<double> read_limited(const PlanNode& node);
  double in_either(double one, double other) const;
  double in_any(const std::vector<LanguagePart>& parts) const;

  const Snapshot& snapshot_;
  double articles_;
  bool is_walkable_ = true;
  std::vector<WeighedTerm> terms_;
};

double whole(double number);
std::uint64_t count_in(DocumentFacts& facts, const std::vector<WeighedTerm>& terms);

}  // namespace

std::optional<Xapian::Query> weighed_by_us(const PlanNode& node, const Snapshot& snapshot,
                                           const Weighting& weighting) {
  if (weighting.scheme != Weighting::Scheme::okapi || snapshot.facts.empty()) return std::nullopt;
  Reader reader(snapshot);
  std::optional<double> holding = reader.read(node);
  if (!holding || !reader.is_walkable()) return std::nullopt;
  // A term by itself is as rare as it is in all languages.
  if (node.kind == Kind::filter) holding = snapshot.frequency(node.children.front().text);
  const TermStatistics statistics{reader.articles(), *holding, snapshot.all.get_average_length()};
  auto* source = new TermSource(reader.take(), statistics, weighting, snapshot.facts);
  return Xapian::Query(source->release());
}

std::optional<double> estimated_articles(const PlanNode& node, const Snapshot& snapshot) {
  return Reader(snapshot).read(node);
}

std::optional<std::uint64_t> counted_by_us(const MatchPlan& plan, const Snapshot& snapshot) {
  if (snapshot.facts.empty() || !snapshot.visibility.hides_nothing()) return std::nullopt;
  Reader reader(snapshot);
  if (!reader.read_alternatives(plan)) return std::nullopt;
  const std::vector<WeighedTerm> terms = reader.take();
  std::uint64_t postings = 0;
  for (const WeighedTerm& one : terms) postings += snapshot.frequency(one.term);
  if (postings > most_counted) return std::nullopt;
  std::uint64_t count = 0;
  for (const auto& [segment, facts] : snapshot.facts) count += count_in(*facts, terms);
  return count;
}

namespace {

bool Reader::read_alternatives(const MatchPlan& plan) {
  switch (plan.kind) {
    case Kind::any:
      return std::all_of(plan.children.begin(), plan.children.end(),
                         [&](const PlanNode& child) { return read_alternatives(child); });
    case Kind::scale:
    case Kind::prefer:
      return read_alternatives(plan.children.front());
    default:
      return read(plan).has_value() && is_walkable_;
  }
}

std::optional<double> Reader::read(const PlanNode& node) {
  switch (node.kind) {
    case Kind::term:
      terms_.push_back({node.text, {}});
      return snapshot_.frequency(node.text);
    case Kind::synonym:
      return read_any(node.children);
    case Kind::filter:
      return read_limited(node);
    default:
      return std::nullopt;
  }
}

std::optional<double> Reader::read_any(std::span<const PlanNode> nodes) {
  if (nodes.empty()) return std::nullopt;
  if (nodes.size() == 1) {
    const PlanNode& only = nodes.front();
    return only.kind == Kind::any ? read_any(only.children) : read(only);
  }
  const std::size_t half = nodes.size() / 2;
  const std::optional<double> one = read_any(nodes.first(half));
  const std::optional<double> other = one ? read_any(nodes.subspan(half)) : std::nullopt;
  if (!other) return std::nullopt;
  return in_either(*one, *other);
}

/// A term in some languages.
std::optional<double> Reader::read_limited(const PlanNode& node) {
  if (node.children.size() != 2 || node.children.front().kind != Kind::term) return std::nullopt;
  const auto choice = snapshot_.languages.choice_of(node.children.back());
  if (!choice) return std::nullopt;
  const double holding = *read(node.children.front());
  if (std::optional<DocumentLimit> limit = limit_of(*choice)) {
    terms_.back().limit = *std::move(limit);
  } else {
    is_walkable_ = false;
  }
  // As of Xapian's filter, whichever way it is looked for.
  return choice->wanted.empty() ? 0.0 : whole(holding * in_any(choice->wanted) / articles_);
}

double Reader::in_either(double one, double other) const {
  return whole(one + other - one * other / articles_);
}

double Reader::in_any(const std::vector<LanguagePart>& parts) const {
  std::priority_queue<double, std::vector<double>, std::greater<>> counts;
  for (const LanguagePart& part : parts) counts.push(part.documents);
  while (counts.size() > 1) {
    const double least = counts.top();
    counts.pop();
    const double next = counts.top();
    counts.pop();
    counts.push(in_either(least, next));
  }
  return counts.top();
}

double whole(double number) {
  return static_cast<Xapian::doccount>(number + 0.5);
}

std::uint64_t count_in(DocumentFacts& facts, const std::vector<WeighedTerm>& terms) {
  const Xapian::Database& segment = facts.segment();
  std::vector<bool> holds(segment.get_lastdocid() + 1);
  std::uint64_t count = 0;
  for (const WeighedTerm& one : terms) {
    TermPostings postings(one, facts);
    for (postings.begin(); !postings.at_end(); postings.next()) {
      auto holds_one = holds[postings.document()];
      if (!holds_one) ++count;
      holds_one = true;
    }
  }
  return count;
}

}  // namespace

}  // namespace lede::store
