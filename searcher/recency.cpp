// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/recency.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>

namespace lede {
namespace {

double with_age(const store::Match& match, std::int64_t now);

}  // namespace

std::vector<store::Match> favour_recent(std::vector<store::Match> best, Day today) {
  const std::int64_t now =
      std::chrono::seconds((today + std::chrono::days{1}).time_since_epoch()).count();
  const std::size_t weighed = std::min<std::size_t>(best.size(), most_weighed_by_age);
  const auto end = best.begin() + static_cast<std::ptrdiff_t>(weighed);
  for (auto match = best.begin(); match != end; ++match) match->score = with_age(*match, now);
  std::stable_sort(best.begin(), end, stands_before);
  return best;
}

namespace {

double with_age(const store::Match& match, std::int64_t now) {
  if (!match.published) return match.score;
  constexpr double seconds_a_day = 86'400.0;
  const auto age = static_cast<double>(std::max<std::int64_t>(now - *match.published, 0));
  return match.score * (1.0 + std::exp2(-age / seconds_a_day / half_life_days));
}

}  // namespace

bool stands_before(const store::Match& one, const store::Match& other) {
  if (one.score != other.score) return one.score > other.score;
  // Nothing is less than any instant: what has no date comes last.
  if (one.published != other.published) return one.published > other.published;
  return one.id < other.id;
}

}  // namespace lede
