// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rarity.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace lede {
namespace {

using store::PlanNode;
using Kind = PlanNode::Kind;

constexpr double usual_rarity = 5.0;  // of one article in 150

class Tempering {
 public:
  Tempering(const PlanNode& plan, double power, store::IndexReader& index);

  PlanNode apply(PlanNode node) const;

 private:
  void collect(const PlanNode& node);
  double rarity_of(const PlanNode& node) const;

  double power_;
  std::map<std::string, double> rarities_;
};

std::size_t weighing_children(const PlanNode& node);

}  // namespace

double rarity(std::uint64_t holding, std::uint64_t articles) {
  const auto all = static_cast<double>(articles);
  const double some = std::min(static_cast<double>(holding), all);
  return std::log1p((all - some + 0.5) / (some + 0.5));
}

double tempered(double rarity, double power) {
  return usual_rarity * std::pow(rarity / usual_rarity, power);
}

store::MatchPlan tempered(store::MatchPlan plan, double power, store::IndexReader& index) {
  if (power == 1.0) return plan;
  const Tempering tempering(plan, power, index);
  return tempering.apply(std::move(plan));
}

namespace {

Tempering::Tempering(const PlanNode& plan, double power, store::IndexReader& index)
    : power_(power) {
  collect(plan);
  const std::uint64_t articles = index.article_count();
  for (auto& [term, term_rarity] : rarities_) {
    term_rarity = rarity(index.document_frequency(term), articles);
  }
}

PlanNode Tempering::apply(PlanNode node) const {
  if (node.kind == Kind::term || node.kind == Kind::synonym) {
    const double rarity = rarity_of(node);
    return rarity > 0 ? store::scaled(std::move(node), tempered(rarity, power_) / rarity) : node;
  }
  for (std::size_t i = 0; i < weighing_children(node); ++i) {
    node.children[i] = apply(std::move(node.children[i]));
  }
  return node;
}

void Tempering::collect(const PlanNode& node) {
  if (node.kind == Kind::term) rarities_.emplace(node.text, 0.0);
  for (std::size_t i = 0; i < weighing_children(node); ++i) collect(node.children[i]);
}

/// Of several ways to write it, that of the most frequent.
double Tempering::rarity_of(const PlanNode& node) const {
  if (node.kind == Kind::term) return rarities_.at(node.text);
  double sum = 0.0;
  double least = 0.0;
  for (std::size_t i = 0; i < weighing_children(node); ++i) {
    const double one = rarity_of(node.children[i]);
    sum += one;
    least = i == 0 ? one : std::min(least, one);
  }
  return node.kind == Kind::all ? sum : least;
}

/// How many of its children, the first of them, add to a score.
std::size_t weighing_children(const PlanNode& node) {
  switch (node.kind) {
    case Kind::spans:
    case Kind::except:
    case Kind::filter:
      return std::min<std::size_t>(node.children.size(), 1);
    default:
      return node.children.size();
  }
}

}  // namespace
}  // namespace lede
