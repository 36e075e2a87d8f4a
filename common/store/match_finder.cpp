// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/match_finder.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "common/schema/schema.hpp"
#include "common/store/plan_compiler.hpp"

namespace lede::store {

namespace {

// Of equal scores Xapian may leave out the wrong ones, so this many more matches are looked at than
// are asked for.
constexpr double score_step = 1e-9;
constexpr std::uint32_t margin = 32;
// Counting every match of a common word costs more than finding the best ones.
constexpr std::uint32_t counted_exactly = 10'000;

constexpr auto order_slot = static_cast<Xapian::valueno>(schema::Slot::order);
constexpr auto likeness_slot = static_cast<Xapian::valueno>(schema::Slot::likeness);

void set_weighting(Xapian::Enquire& enquire, const Weighting& weighting);
Found find_in_turn(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options);
Found find_oldest(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options);
std::vector<Ranked> counted(const Snapshot& snapshot, const Xapian::MSet& matches);
void put_in_order(std::vector<Ranked>& matches, Order order);

}  // namespace

double comparable(double score) {
  return std::round(score / score_step) * score_step;
}

Found find(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options) {
  if (snapshot.segments.empty()) return {};
  return options.order == Order::oldest ? find_oldest(snapshot, plan, options)
                                        : find_in_turn(snapshot, plan, options);
}

Xapian::Enquire enquiry(const Snapshot& snapshot, const MatchPlan& plan,
                        const SearchOptions& options) {
  Xapian::Enquire enquire(snapshot.all);
  set_weighting(enquire, options.weighting);
  enquire.set_query(compile(plan, snapshot));
  switch (options.order) {
    case Order::relevance:
      enquire.set_sort_by_relevance_then_value(order_slot, false);
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

namespace {

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

// What does not count is left out afterwards, by its number: a decider of Xapian's is told
// neither the segment nor the database that a document is of, and servers run none.
Found find_in_turn(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options) {
  Xapian::Enquire enquire = enquiry(snapshot, plan, options);
  const std::uint64_t articles = snapshot.all.get_doccount();
  const std::uint64_t wanted =
      std::min<std::uint64_t>(std::uint64_t{options.offset} + options.limit + margin, articles);
  const std::uint64_t looked_at =
      options.count_exactly
          ? articles
          : std::min<std::uint64_t>(options.only_the_best ? 0 : counted_exactly, articles);
  const bool all_count = snapshot.visibility.hides_nothing();
  // Of remote matches each has to be asked for: there the total may be an estimate.
  const bool look_at_all = !all_count && !snapshot.has_remote;
  std::uint64_t most = look_at_all ? std::max(wanted, looked_at) : wanted;
  for (;; most = std::min(2 * most, articles)) {
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(most),
                                                static_cast<Xapian::doccount>(looked_at));
    std::vector<Ranked> matches = counted(snapshot, found);
    const bool are_all = found.size() < most || most == articles;
    if (!all_count && !are_all && matches.size() < wanted) continue;

    const double counting =
        found.empty() ? 1.0 : static_cast<double>(matches.size()) / found.size();
    const auto total = std::llround(counting * found.get_matches_estimated());
    const bool exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
    put_in_order(matches, options.order);
    return {std::move(matches), static_cast<std::uint64_t>(total), exact && (all_count || are_all)};
  }
}

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

std::vector<Ranked> counted(const Snapshot& snapshot, const Xapian::MSet& matches) {
  std::vector<Ranked> all;
  all.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const Xapian::Document document = match.get_document();
    if (!snapshot.counts(*match, document)) continue;
    all.push_back({comparable(match.get_weight()), document.get_value(order_slot), *match,
                   schema::unpack_likeness(document.get_value(likeness_slot))});
  }
  return all;
}

void put_in_order(std::vector<Ranked>& matches, Order order) {
  if (order != Order::relevance) return;
  std::stable_sort(matches.begin(), matches.end(), [](const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : a.order_key < b.order_key;
  });
}

}  // namespace

}  // namespace lede::store
