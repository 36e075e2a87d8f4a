// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/xapian_finder.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/schema/schema.hpp"
#include "common/store/matching/plan_opener.hpp"
#include "common/store/plan_compiler.hpp"

namespace lede::store {

namespace {

// Of equal scores Xapian may leave out the wrong ones, so this many more matches are looked at than
// are asked for.
constexpr std::uint32_t margin = 32;
// Counting every match of a common word costs more than finding the best ones.
constexpr std::uint32_t counted_exactly = 10'000;

constexpr auto order_slot = static_cast<Xapian::valueno>(schema::Slot::order);

Xapian::Enquire enquiry(const Snapshot& snapshot, const MatchPlan& plan,
                        const SearchOptions& options);
void set_weighting(Xapian::Enquire& enquire, const Weighting& weighting);
bool is_counted_by_term(const PlanNode& node);
bool ties_are_whole(const std::vector<Ranked>& matches, std::size_t shown);
std::vector<Ranked> counted(const Snapshot& snapshot, const Xapian::MSet& matches);

}  // namespace

// What does not count is left out afterwards, by its number: servers run no decider of ours.
// Xapian reads the order of every match if it has to order equal scores. So it is only asked to
// where those that it has returned are not all of the last score that is shown.
Found find_by_xapian(const Snapshot& snapshot, const MatchPlan& plan,
                     const SearchOptions& options) {
  Xapian::Enquire enquire = enquiry(snapshot, plan, options);
  const std::uint64_t articles = snapshot.all.get_doccount();
  const std::uint64_t shown = std::uint64_t{options.offset} + options.limit;
  const std::uint64_t wanted = std::min<std::uint64_t>(shown + margin, articles);
  const bool all_count = snapshot.visibility.hides_nothing();
  const bool is_counted = options.only_the_best || (all_count && is_counted_by_term(plan));
  const std::uint64_t looked_at = is_counted ? 0
                                  : options.count_exactly
                                      ? articles
                                      : std::min<std::uint64_t>(counted_exactly, articles);
  bool is_in_order = options.order != Order::relevance;
  const auto order_all = [&] {
    enquire.set_sort_by_relevance_then_value(order_slot, false);
    is_in_order = true;
  };
  if (!is_in_order && !may_weigh(plan)) order_all();
  for (std::uint64_t most = wanted;;) {
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(most),
                                                static_cast<Xapian::doccount>(looked_at));
    std::vector<Ranked> matches = counted(snapshot, found);
    const bool are_all = found.size() < most || most == articles;
    if (!all_count && !are_all && matches.size() < wanted) {
      most = std::min(2 * most, articles);
      continue;
    }
    if (!is_in_order && !are_all && !ties_are_whole(matches, shown)) {
      order_all();
      continue;
    }
    const double counting =
        found.empty() ? 1.0 : static_cast<double>(matches.size()) / found.size();
    const auto total = std::llround(counting * found.get_matches_estimated());
    const bool exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
    return {std::move(matches), static_cast<std::uint64_t>(total), exact && (all_count || are_all)};
  }
}

namespace {

Xapian::Enquire enquiry(const Snapshot& snapshot, const MatchPlan& plan,
                        const SearchOptions& options) {
  Xapian::Enquire enquire(snapshot.all);
  set_weighting(enquire, options.weighting);
  enquire.set_query(compile(plan, snapshot, options.weighting.scheme));
  switch (options.order) {
    case Order::relevance:
      break;
    case Order::newest:
      enquire.set_sort_by_value(order_slot, false);
      break;
    case Order::oldest:
      enquire.set_sort_by_value(order_slot, true);
      break;
  }
  return enquire;
}

// Only of what Xapian brings with it: servers know no weights of ours.
void set_weighting(Xapian::Enquire& enquire, const Weighting& weighting) {
  if (weighting.scheme == Weighting::Scheme::amati) {
    enquire.set_weighting_scheme(Xapian::IneB2Weight(weighting.c));
    return;
  }
  // Okapi has no least length: Xapian's floor under it would cost short articles their due.
  constexpr double k2 = 0.0;
  constexpr double k3 = 1.0;
  constexpr double least_length = 0.0;
  enquire.set_weighting_scheme(Xapian::BM25Weight(weighting.k1, k2, k3, weighting.b, least_length));
}

/// Whether Xapian knows how many match without looking at them.
bool is_counted_by_term(const PlanNode& node) {
  const bool is_wrapped = node.kind == PlanNode::Kind::scale || node.kind == PlanNode::Kind::prefer;
  return is_wrapped ? is_counted_by_term(node.children.front()) : node.kind == PlanNode::Kind::term;
}

bool ties_are_whole(const std::vector<Ranked>& matches, std::size_t shown) {
  return shown == 0 || matches.size() < shown || matches[shown - 1].score > matches.back().score;
}

std::vector<Ranked> counted(const Snapshot& snapshot, const Xapian::MSet& matches) {
  const bool all_count = snapshot.visibility.hides_nothing();
  std::vector<Ranked> all;
  all.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    if (!all_count && !snapshot.counts(*match, match.get_document())) continue;
    all.push_back({comparable(match.get_weight()), match.get_sort_key(), *match});
  }
  return all;
}

}  // namespace

}  // namespace lede::store
