// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/word_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>
#include <span>
#include <vector>

namespace lede::store {

namespace {

using Kind = PlanNode::Kind;

class Estimator {
 public:
  /// What is rare in a language is there in `least` articles, or in fewer if it is in fewer at all.
  Estimator(const Snapshot& snapshot, double least);

  WordStatistics of(const PlanNode& node) const;

 private:
  WordStatistics any(std::span<const PlanNode> nodes) const;
  WordStatistics all(std::span<const PlanNode> nodes) const;
  WordStatistics filtered(const PlanNode& node) const;
  double in_any(const std::vector<LanguagePart>& parts) const;
  double in_either(double one, double other) const;

  const Snapshot& snapshot_;
  double least_;
  double articles_;
  double words_;  // of all articles
};

double whole(double number);

}  // namespace

WordStatistics statistics_of(const PlanNode& node, const Snapshot& snapshot) {
  constexpr double least = 1.0;  // weights divide by it
  return Estimator(snapshot, least).of(node);
}

bool xapian_counts_none(const PlanNode& node, const Snapshot& snapshot) {
  return Estimator(snapshot, 0.0).of(node).holding == 0.0;
}

namespace {

Estimator::Estimator(const Snapshot& snapshot, double least)
    : snapshot_(snapshot),
      least_(least),
      articles_(snapshot.all.get_doccount()),
      words_(static_cast<double>(snapshot.all.get_total_length())) {}

WordStatistics Estimator::of(const PlanNode& node) const {
  switch (node.kind) {
    case Kind::term:
      return {static_cast<double>(snapshot_.frequency(node.text)),
              static_cast<double>(snapshot_.occurrences(node.text))};
    case Kind::any:
    case Kind::synonym:
      return any(node.children);
    case Kind::all:
      return all(node.children);
    case Kind::filter:
      return filtered(node);
    case Kind::spans:
    case Kind::except:
    case Kind::prefer:
    case Kind::scale:
      return of(node.children.front());
    case Kind::nothing:
    case Kind::everything:
    case Kind::slot_range:
      break;
  }
  return {};
}

/// Pair by pair: Xapian pairs them otherwise in every segment.
WordStatistics Estimator::any(std::span<const PlanNode> nodes) const {
  if (nodes.empty()) return {};
  if (nodes.size() == 1) {
    const PlanNode& only = nodes.front();
    return only.kind == Kind::any ? any(only.children) : of(only);
  }
  const std::size_t half = nodes.size() / 2;
  const WordStatistics one = any(nodes.first(half));
  const WordStatistics other = any(nodes.subspan(half));
  const double shared = words_ > 0 ? one.occurrences * other.occurrences / words_ : 0.0;
  return {in_either(one.holding, other.holding),
          whole(one.occurrences + other.occurrences - shared)};
}

WordStatistics Estimator::all(std::span<const PlanNode> nodes) const {
  WordStatistics together = of(nodes.front());
  for (const PlanNode& node : nodes.subspan(1)) {
    const WordStatistics another = of(node);
    if (articles_ > 0) together.holding *= another.holding / articles_;
    if (words_ > 0) together.occurrences *= another.occurrences / words_;
  }
  return {whole(together.holding), whole(together.occurrences)};
}

/// What is in some languages.
WordStatistics Estimator::filtered(const PlanNode& node) const {
  const WordStatistics first = of(node.children.front());
  const auto choice = node.children.size() == 2
                          ? snapshot_.languages.choice_of(node.children.back())
                          : std::nullopt;
  if (!choice || choice->wanted.empty()) return choice ? WordStatistics{} : first;
  const double share = in_any(choice->wanted) / articles_;
  const double least = std::min(first.holding, least_);
  return {std::max(whole(first.holding * share), least),
          std::max(whole(first.occurrences * share), least)};
}

double Estimator::in_any(const std::vector<LanguagePart>& parts) const {
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

double Estimator::in_either(double one, double other) const {
  return whole(one + other - one * other / articles_);
}

double whole(double number) {
  return std::round(number);
}

}  // namespace

}  // namespace lede::store
