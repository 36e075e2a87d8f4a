// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/closeness.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace lede {
namespace {

// Tuned together, see docs/ranking.md. Twice of one of the first two moves the mean average
// precision by some .005.
constexpr double side_by_side_weight = 0.4;
constexpr double opening_weight = 0.6;
constexpr double as_typed_weight = 0.2;
constexpr double saturation = 1.2;

std::size_t times_beside(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right);
double earliness(std::span<const std::uint32_t> positions, const schema::FieldBounds& bounds);
double saturated(double times, double relative_length);

}  // namespace

Closeness closeness(const std::vector<query::RankedWord>& words, const store::Standing& standing) {
  Closeness found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const store::Standing::Places& places = standing.words[i];
    const auto typed = static_cast<double>(places.typed);
    found.opening +=
        opening_weight * words[i].rarity * earliness(places.positions, standing.bounds);
    found.as_typed +=
        as_typed_weight * words[i].rarity * saturated(typed, standing.relative_length);
    for (const std::size_t next : words[i].followed_by) {
      const std::size_t times = times_beside(places.positions, standing.words[next].positions);
      const double rarity = (words[i].rarity + words[next].rarity) / 2.0;
      found.side_by_side += side_by_side_weight * rarity *
                            saturated(static_cast<double>(times), standing.relative_length);
    }
  }
  return found;
}

std::vector<store::StandingWord> standing_words(const std::vector<query::RankedWord>& words) {
  std::vector<store::StandingWord> wanted;
  wanted.reserve(words.size());
  for (const query::RankedWord& word : words) wanted.push_back({word.forms, word.typed});
  return wanted;
}

namespace {

std::size_t times_beside(std::span<const std::uint32_t> left,
                         std::span<const std::uint32_t> right) {
  return static_cast<std::size_t>(
      std::count_if(left.begin(), left.end(), [&](std::uint32_t position) {
        return std::binary_search(right.begin(), right.end(), position + 1);
      }));
}

/// 1 for the first word of the summary or the body, less and less for what comes first later.
double earliness(std::span<const std::uint32_t> positions, const schema::FieldBounds& bounds) {
  const auto first = std::lower_bound(positions.begin(), positions.end(), bounds.title);
  if (first == positions.end()) return 0.0;
  const std::uint32_t begin = *first < bounds.summary ? bounds.title : bounds.summary;
  return std::exp(-static_cast<double>(*first - begin) / opening_words);
}

/// Repeating it counts less and less, and less in a long article, as in the divergence from
/// randomness (Amati and van Rijsbergen 2002).
double saturated(double times, double relative_length) {
  if (times == 0.0) return 0.0;
  const double normal = times * std::log2(1.0 + 1.0 / relative_length);
  return normal / (normal + saturation);
}

}  // namespace
}  // namespace lede
