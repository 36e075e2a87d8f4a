// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/best_matches.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "common/store/index_reader.hpp"

namespace lede::store {

namespace {

constexpr double score_step = 1e-9;
// Of how many more than are wanted the worst are dropped in one go.
constexpr std::size_t room = 256;

}  // namespace

double comparable(double score) {
  return std::round(score / score_step) * score_step;
}

BestByScore::BestByScore(std::size_t wanted)
    : wanted_(wanted),
      most_kept_(wanted + room),
      least_(wanted > 0 ? -std::numeric_limits<double>::infinity()
                        : std::numeric_limits<double>::infinity()) {}

void BestByScore::keep(double score, Xapian::docid document) {
  kept_.push_back({comparable(score), document});
  if (kept_.size() < most_kept_) return;
  drop_others();
  most_kept_ = kept_.size() + wanted_ + room;
}

std::vector<Ranked> BestByScore::take() {
  if (kept_.size() > wanted_ && wanted_ > 0) drop_others();
  std::stable_sort(kept_.begin(), kept_.end(), scores_more);
  std::vector<Ranked> best;
  best.reserve(kept_.size());
  for (const Scored& one : kept_) best.push_back({one.score, {}, one.document});
  kept_.clear();
  return best;
}

void BestByScore::drop_others() {
  const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(wanted_ - 1);
  std::nth_element(kept_.begin(), last, kept_.end(), scores_more);
  const double worst = last->score;
  std::erase_if(kept_, [&](const Scored& match) { return match.score < worst; });
  least_ = worst - score_step;
}

bool BestByKey::admits(std::string_view key) const {
  return wanted_ > 0 && (kept_.size() < wanted_ || stands_before(key, kept_.front().order_key));
}

void BestByKey::add(Ranked match) {
  const auto before = [&](const Ranked& a, const Ranked& b) {
    return stands_before(a.order_key, b.order_key);
  };
  if (kept_.size() == wanted_) {
    std::pop_heap(kept_.begin(), kept_.end(), before);
    kept_.pop_back();
  }
  kept_.push_back(std::move(match));
  std::push_heap(kept_.begin(), kept_.end(), before);
}

std::vector<Ranked> BestByKey::take() {
  std::sort(kept_.begin(), kept_.end(), [&](const Ranked& a, const Ranked& b) {
    return stands_before(a.order_key, b.order_key);
  });
  return std::exchange(kept_, {});
}

bool BestByKey::stands_before(std::string_view a, std::string_view b) const {
  return direction_ == Direction::ascending ? a < b : b < a;
}

}  // namespace lede::store
