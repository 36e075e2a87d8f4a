// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/contributions.hpp"

#include <optional>
#include <utility>

#include "common/store/match_finder.hpp"

namespace lede::store {

namespace {

using Kind = PlanNode::Kind;

class Walk {
 public:
  Walk(const Snapshot& snapshot, const SearchOptions& options, const std::string& id_term)
      : snapshot_(snapshot), options_(options), id_term_(id_term) {}

  void visit(const PlanNode& node, double factor);
  std::vector<Contribution> take() { return std::move(found_); }

 private:
  /// Nothing where the article does not match.
  std::optional<double> weight(const PlanNode& node) const;

  const Snapshot& snapshot_;
  const SearchOptions& options_;
  const std::string& id_term_;
  std::vector<Contribution> found_;
};

}  // namespace

std::vector<Contribution> contributions_to(const Snapshot& snapshot, const MatchPlan& plan,
                                           const SearchOptions& options,
                                           const std::string& id_term) {
  Walk walk(snapshot, options, id_term);
  walk.visit(plan, 1.0);
  return walk.take();
}

namespace {

void Walk::visit(const PlanNode& node, double factor) {
  switch (node.kind) {
    case Kind::nothing:
    case Kind::everything:
    case Kind::slot_range:
      return;
    case Kind::term:
    case Kind::synonym:
      if (const double added = factor * weight(node).value_or(0.0); added > 0) {
        found_.push_back({node, added});
      }
      return;
    case Kind::any:
      for (const PlanNode& child : node.children) visit(child, factor);
      return;
    case Kind::all:
    case Kind::prefer:
      if (!weight(node)) return;
      for (const PlanNode& child : node.children) visit(child, factor);
      return;
    case Kind::except:
    case Kind::filter:
    case Kind::spans:
      if (weight(node)) visit(node.children.front(), factor);
      return;
    case Kind::scale:
      visit(node.children.front(), factor * node.factor);
      return;
  }
}

std::optional<double> Walk::weight(const PlanNode& node) const {
  PlanNode of_article;
  of_article.kind = Kind::filter;
  of_article.children = {node, term(id_term_)};
  SearchOptions options = options_;
  options.offset = 0;
  options.limit = 1;
  options.order = Order::relevance;
  const Found found = find(snapshot_, of_article, options);
  return found.matches.empty() ? std::nullopt : std::optional(found.matches.front().score);
}

}  // namespace

}  // namespace lede::store
