// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/match_finder.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "common/schema/schema.hpp"
#include "common/store/plan_compiler.hpp"
#include "common/store/slot_values.hpp"
#include "common/store/term_weigher.hpp"

namespace lede::store {

namespace {

// Of equal scores Xapian may leave out the wrong ones, so this many more matches are looked at than
// are asked for.
constexpr double score_step = 1e-9;
constexpr std::uint32_t margin = 32;
// Counting every match of a common word costs more than finding the best ones.
constexpr std::uint32_t counted_exactly = 10'000;

constexpr auto order_slot = static_cast<Xapian::valueno>(schema::Slot::order);

void set_weighting(Xapian::Enquire& enquire, const Weighting& weighting);
Found find_in_turn(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options);
Found find_oldest(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options);
bool may_weigh(const PlanNode& node);
bool is_counted_by_term(const PlanNode& node);
bool ties_are_whole(const std::vector<Ranked>& matches, std::size_t shown);
std::vector<Ranked> counted(const Snapshot& snapshot, const Xapian::MSet& matches);
void read_order_keys(std::vector<Ranked>& matches, const Snapshot& snapshot, std::size_t shown,
                     const SearchOptions& options);
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
  enquire.set_query(compile_weighed(plan, snapshot, options.weighting));
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
// Xapian reads the order of every match if it has to order equal scores. So it is only asked to
// where those that it has returned are not all of the last score that is shown.
Found find_in_turn(const Snapshot& snapshot, const MatchPlan& plan, const SearchOptions& options) {
  Xapian::Enquire enquire = enquiry(snapshot, plan, options);
  const std::uint64_t articles = snapshot.all.get_doccount();
  const std::uint64_t shown = std::uint64_t{options.offset} + options.limit;
  const std::uint64_t wanted = std::min<std::uint64_t>(shown + margin, articles);
  const bool all_count = snapshot.visibility.hides_nothing();
  const auto count = options.only_the_best ? std::nullopt : counted_by_us(plan, snapshot);
  const bool is_counted = options.only_the_best || count || (all_count && is_counted_by_term(plan));
  const std::uint64_t looked_at = is_counted ? 0
                                  : options.count_exactly
                                      ? articles
                                      : std::min<std::uint64_t>(counted_exactly, articles);
  // Of remote matches each has to be asked for: there the total may be an estimate.
  const bool look_at_all = !all_count && !snapshot.has_remote;
  bool is_in_order = options.order != Order::relevance;
  const auto order_all = [&] {
    enquire.set_sort_by_relevance_then_value(order_slot, false);
    is_in_order = true;
  };
  if (!is_in_order && !may_weigh(plan)) order_all();
  std::uint64_t most = look_at_all ? std::max(wanted, looked_at) : wanted;
  for (;;) {
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
    if (!is_in_order) read_order_keys(matches, snapshot, shown, options);
    const double counting =
        found.empty() ? 1.0 : static_cast<double>(matches.size()) / found.size();
    const auto total = std::llround(counting * found.get_matches_estimated());
    if (count) {
      put_in_order(matches, options.order);
      return {std::move(matches), *count, true};
    }
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

/// Whether matches may have scores that differ.
bool may_weigh(const PlanNode& node) {
  switch (node.kind) {
    case PlanNode::Kind::nothing:
    case PlanNode::Kind::everything:
    case PlanNode::Kind::slot_range:
      return false;
    case PlanNode::Kind::filter:
    case PlanNode::Kind::except:
    case PlanNode::Kind::spans:
    case PlanNode::Kind::scale:
      return may_weigh(node.children.front());
    default:
      return true;
  }
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

void put_in_order(std::vector<Ranked>& matches, Order order) {
  if (order != Order::relevance) return;
  std::stable_sort(matches.begin(), matches.end(), [](const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : a.order_key < b.order_key;
  });
}

}  // namespace

}  // namespace lede::store
