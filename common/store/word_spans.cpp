// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/word_spans.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace lede::store {

namespace {

using Position = std::uint32_t;

}  // namespace

bool has_phrase(const SpanPlan& plan, WordPositions& words) {
  const SpanPlan* leader = nullptr;  // the word that stands at the fewest places
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const SpanPlan& child : plan.children) {
    const std::size_t places = words.of(child).size();
    if (places == 0) return false;
    if (places < fewest) {
      fewest = places;
      leader = &child;
    }
  }
  const auto before_leader = static_cast<Position>(leader - plan.children.data());
  const auto stands_at = [&](const SpanPlan& child, Position position) {
    const std::span<const Position> places = words.of(child);
    return std::binary_search(places.begin(), places.end(), position);
  };
  const std::span<const Position> places = words.of(*leader);
  return std::any_of(places.begin(), places.end(), [&](Position position) {
    if (position <= before_leader) return false;
    Position next = position - before_leader;
    return std::all_of(plan.children.begin(), plan.children.end(), [&](const SpanPlan& child) {
      return &child == leader ? next++ != 0 : stands_at(child, next++);
    });
  });
}

bool has_pair(const SpanPlan& plan, WordPositions& words) {
  const std::span<const Position> firsts = words.of(plan.children[0]);
  if (firsts.empty()) return false;
  const std::span<const Position> seconds = words.of(plan.children[1]);
  auto second = seconds.begin();
  return std::any_of(firsts.begin(), firsts.end(), [&](Position first) {
    const Position begin =
        plan.kind == SpanPlan::Kind::ordered ? first + 1 : first - std::min(first, plan.number);
    while (second != seconds.end() && *second < begin) ++second;
    const bool is_itself = second != seconds.end() && *second == first;
    const auto nearest = is_itself ? second + 1 : second;
    return nearest != seconds.end() && (*nearest < first || *nearest - first <= plan.number);
  });
}

}  // namespace lede::store
