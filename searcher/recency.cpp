// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/recency.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

namespace lede {
namespace {

using Matches = std::vector<store::Match>;

constexpr double seconds_a_day = 86'400.0;

std::int64_t newest_of(const Matches& best, Matches::const_iterator end, std::int64_t now);
double half_life_of(const Matches& best, Matches::const_iterator end, std::int64_t newest);
double age_in_days(const store::Match& match, std::int64_t newest);
double with_age(const store::Match& match, std::int64_t newest, double half_life);

}  // namespace

std::vector<store::Match> favour_recent(std::vector<store::Match> best, Day today) {
  const std::int64_t now =
      std::chrono::seconds((today + std::chrono::days{1}).time_since_epoch()).count();
  const std::size_t weighed = std::min<std::size_t>(best.size(), most_weighed_by_age);
  const auto end = best.begin() + static_cast<std::ptrdiff_t>(weighed);
  const std::int64_t newest = newest_of(best, end, now);
  const double half_life = half_life_of(best, end, newest);
  for (auto match = best.begin(); match != end; ++match) {
    match->score = with_age(*match, newest, half_life);
  }
  std::stable_sort(best.begin(), end, stands_before);
  return best;
}

namespace {

/// Where the news ends before today, as in an archive, its last day is the newest.
std::int64_t newest_of(const Matches& best, Matches::const_iterator end, std::int64_t now) {
  std::int64_t newest = std::numeric_limits<std::int64_t>::min();
  for (auto match = best.begin(); match != end; ++match) {
    if (match->published) newest = std::max(newest, std::min(*match->published, now));
  }
  return newest;
}

/// The ages of the best say it, by their scores: of an exponential distribution the likeliest rate
/// is one over their mean. A usual half-life counts as much as a few of the best.
double half_life_of(const Matches& best, Matches::const_iterator end, std::int64_t newest) {
  if (best.empty() || !(best.front().score > 0)) return usual_half_life_days;
  double shares = matches_of_the_usual;
  double sum = matches_of_the_usual * usual_half_life_days / std::numbers::ln2;
  std::size_t looked_at = 0;
  for (auto match = best.begin(); match != end && looked_at < most_that_tell; ++match) {
    if (!match->published) continue;
    const double share = match->score / best.front().score;
    shares += share;
    sum += share * age_in_days(*match, newest);
    ++looked_at;
  }
  return std::max(shortest_half_life_days, std::numbers::ln2 * sum / shares);
}

double age_in_days(const store::Match& match, std::int64_t newest) {
  return static_cast<double>(std::max<std::int64_t>(newest - *match.published, 0)) / seconds_a_day;
}

double with_age(const store::Match& match, std::int64_t newest, double half_life) {
  if (!match.published) return match.score;
  return match.score * (1.0 + std::exp2(-age_in_days(match, newest) / half_life));
}

}  // namespace

bool stands_before(const store::Match& one, const store::Match& other) {
  if (one.score != other.score) return one.score > other.score;
  // Nothing is less than any instant: what has no date comes last.
  if (one.published != other.published) return one.published > other.published;
  return one.id < other.id;
}

}  // namespace lede
