// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/match_finder.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/schema/schema.hpp"
#include "common/store/matching/plan_opener.hpp"
#include "common/store/matching/walk.hpp"
#include "common/store/slot_values.hpp"
#include "common/store/xapian_finder.hpp"

namespace lede::store {

namespace {

Found find_in_turn(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options);
Found find_oldest(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options);
Found best_by_score(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options);
Found best_by_key(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options);
void order_ties(std::vector<Ranked>& matches, const Snapshot& snapshot,
                const SearchOptions& options);
void read_order_keys(std::vector<Ranked>& matches, const Snapshot& snapshot, std::size_t shown,
                     const SearchOptions& options);
std::size_t shown_of(const SearchOptions& options);

}  // namespace

Found find(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options) {
  if (snapshot.segments.empty()) return {};
  return options.order == Order::oldest ? find_oldest(snapshot, plan, options)
                                        : find_in_turn(snapshot, plan, options);
}

namespace {

// The undated have the greatest key, and would come first.
Found find_oldest(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options) {
  PlanNode dated;
  dated.kind = PlanNode::Kind::slot_range;
  dated.slot = static_cast<std::uint32_t>(schema::Slot::day);
  dated.text = "0";
  Found found = find_in_turn(snapshot, group(PlanNode::Kind::filter, {plan, dated}), options);
  SearchOptions rest = options;
  rest.order = Order::newest;
  Found undated = find_in_turn(snapshot, group(PlanNode::Kind::except, {plan, dated}), rest);
  found.total += undated.total;
  found.exact = found.exact && undated.exact;
  std::move(undated.matches.begin(), undated.matches.end(), std::back_inserter(found.matches));
  return found;
}

Found find_in_turn(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options) {
  if (snapshot.has_remote) {
    Found found = find_by_xapian(snapshot, plan, options);
    if (options.order == Order::relevance) order_ties(found.matches, snapshot, options);
    return found;
  }
  if (options.order != Order::relevance || !may_weigh(plan)) {
    return best_by_key(snapshot, plan, options);
  }
  Found found = best_by_score(snapshot, plan, options);
  order_ties(found.matches, snapshot, options);
  return found;
}

Found best_by_score(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options) {
  const std::size_t shown = shown_of(options);
  BestByScore best(shown);
  std::uint64_t total = 0;
  walk(snapshot, plan, shown > 0 ? &options.weighting : nullptr,
       [&](const Place& place, double score) {
         ++total;
         best.add(score, place.number);
       });
  return {best.take(), total, true};
}

Found best_by_key(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options) {
  BestByKey best(shown_of(options), options.order == Order::oldest
                                        ? BestByKey::Direction::descending
                                        : BestByKey::Direction::ascending);
  SlotReader keys(snapshot, schema::Slot::order);
  std::uint64_t total = 0;
  walk(snapshot, plan, &options.weighting, [&](const Place& place, double score) {
    ++total;
    std::string key = keys.at(place);
    if (best.admits(key)) best.add({comparable(score), std::move(key), place.number});
  });
  return {best.take(), total, true};
}

void order_ties(std::vector<Ranked>& matches, const Snapshot& snapshot,
                const SearchOptions& options) {
  read_order_keys(matches, snapshot, shown_of(options), options);
  std::stable_sort(matches.begin(), matches.end(), [](const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : a.order_key < b.order_key;
  });
}

/// Of those that are shown, if they are to be named, and of those that are as good as the last of
/// them: which of these are shown depends on it.
void read_order_keys(std::vector<Ranked>& matches, const Snapshot& snapshot, std::size_t shown,
                     const SearchOptions& options) {
  std::size_t first = 0;
  std::size_t end = std::min(shown, matches.size());
  if (end > 0 && end < matches.size()) {
    const double last_score = matches[end - 1].score;
    while (end < matches.size() && matches[end].score == last_score) ++end;
    if (!options.named && end > shown) {
      first = shown - 1;
      while (first > 0 && matches[first - 1].score == last_score) --first;
    }
  }
  if (!options.named && end <= shown) return;
  std::vector<Xapian::docid> documents;
  for (std::size_t i = first; i < end; ++i) documents.push_back(matches[i].document);
  std::vector<std::string> keys = slot_values(snapshot, schema::Slot::order, documents);
  for (std::size_t i = 0; i < keys.size(); ++i) matches[first + i].order_key = std::move(keys[i]);
}

std::size_t shown_of(const SearchOptions& options) {
  return std::size_t{options.offset} + options.limit;
}

}  // namespace

}  // namespace lede::store
