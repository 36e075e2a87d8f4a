// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranker.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "searcher/closeness.hpp"
#include "searcher/recency.hpp"

namespace lede {

namespace {

// How soon repeating a word stops counting, and how much a long article has to say it more often.
constexpr store::Weighting of_names{.scheme = store::Weighting::Scheme::okapi, .k1 = 1.0, .b = 0.5};
constexpr store::Weighting of_descriptions{.scheme = store::Weighting::Scheme::amati, .c = 0.6};
constexpr std::size_t stop_words_of_a_description = 2;

// So many matches behind the page are looked at for copies of what is on it.
constexpr std::uint32_t copies_looked_for = 100;

bool is_description(const query::QueryPlan& query);
store::MatchPlan whole_plan(const Ranking& ranking);
store::Order order_of(Sort sort);
bool is_by_score(const SearchRequest& request);
bool is_named_late(const Ranking& ranking, const SearchRequest& request);
std::optional<std::vector<store::Match>> page_of(std::vector<store::Match> best, std::size_t end,
                                                 store::IndexReader& index);
std::vector<store::Match> favour_close(std::vector<store::Match> best, const Ranking& ranking,
                                       store::IndexReader& index);

}  // namespace

Ranking rank(const query::QueryPlan& query, const SearchRequest& request) {
  Ranking ranking;
  ranking.plan = query.plan;
  ranking.options.offset = request.offset;
  ranking.options.limit = request.limit;
  ranking.options.order = order_of(request.sort);
  ranking.options.weighting = is_description(query) ? of_descriptions : of_names;
  if (request.limit == 0) return ranking;

  // Weighed and freed of copies before they are cut into pages, or page two could repeat page one.
  const std::uint32_t end = request.offset + request.limit;
  std::uint32_t needed = 0;
  if (request.copies == Copies::collapse) needed = end + copies_looked_for;
  ranking.options.sketches = request.copies == Copies::collapse;
  if (request.sort == Sort::recent) needed = std::max(end, most_weighed_by_age);
  if (is_by_score(request)) {
    ranking.words = query.ranked_words;
    if (!ranking.words.empty() && request.offset < most_weighed_by_standing) {
      needed = std::max({needed, end, most_weighed_by_standing});
    }
  }
  if (needed > 0) {
    ranking.options.offset = 0;
    ranking.options.limit = needed;
  }
  return ranking;
}

Ranking expand(Ranking ranking, const query::QueryPlan& query, const SearchRequest& request,
               store::IndexReader& index) {
  const bool wanted = request.expand == Expand::always ||
                      (request.expand == Expand::automatic && is_description(query));
  if (!wanted || !is_by_score(request) || ranking.words.empty() || request.limit == 0) {
    return ranking;
  }
  Ranking first = ranking;
  first.options.offset = 0;
  first.options.limit = most_weighed_by_standing;
  ranking.first = index.search(first.plan, first.options);
  ranking.first.matches = favour_close(std::move(ranking.first.matches), first, index);
  ranking.added = telling_terms(ranking.first.matches, index);
  ranking.options.only_the_best = !ranking.added.empty();
  return ranking;
}

store::Matches find(const Ranking& ranking, const SearchRequest& request, Day today,
                    store::IndexReader& index) {
  store::SearchOptions options = ranking.options;
  options.named = !is_named_late(ranking, request);
  store::Matches found = index.search(whole_plan(ranking), options);
  if (!is_by_score(request)) return found;
  if (!ranking.added.empty()) {  // the same articles match, and they have been counted
    found.total = ranking.first.total;
    found.exact = ranking.first.exact;
  }
  if (ranking.options.offset == 0) {
    found.matches = favour_close(std::move(found.matches), ranking, index);
  }
  if (request.sort == Sort::recent) {
    found.matches = favour_recent(std::move(found.matches), today);
  }
  if (options.named) return found;
  auto page = page_of(std::move(found.matches), request.offset + request.limit, index);
  if (!page) return find(ranking, request, today, index);
  found.matches = *std::move(page);
  return found;
}

store::MatchPlan added_plan(const Ranking& ranking) {
  std::vector<store::PlanNode> nodes;
  for (const AddedTerm& added : ranking.added) {
    nodes.push_back(store::scaled(store::term(added.term), added.factor));
  }
  return store::group(store::PlanNode::Kind::any, std::move(nodes));
}

namespace {

bool is_description(const query::QueryPlan& query) {
  return query.stop_words >= stop_words_of_a_description && !query.ranked_words.empty();
}

// The same articles match it: what is added only weighs.
store::MatchPlan whole_plan(const Ranking& ranking) {
  if (ranking.added.empty()) return ranking.plan;
  return store::group(store::PlanNode::Kind::prefer, {ranking.plan, added_plan(ranking)});
}

store::Order order_of(Sort sort) {
  switch (sort) {
    case Sort::newest:
      return store::Order::newest;
    case Sort::oldest:
      return store::Order::oldest;
    case Sort::relevance:
    case Sort::recent:
      break;
  }
  return store::Order::relevance;
}

bool is_by_score(const SearchRequest& request) {
  return order_of(request.sort) == store::Order::relevance;
}

/// Where only a page of those that are weighed is shown, the others need no names.
bool is_named_late(const Ranking& ranking, const SearchRequest& request) {
  return is_by_score(request) && request.sort != Sort::recent && request.copies == Copies::show &&
         request.limit > 0 && !ranking.words.empty() && ranking.options.offset == 0 &&
         request.offset + request.limit <= most_weighed_by_standing;
}

/// All up to the last of the page, and those that are as good, by score, ties by date, then id.
/// Nothing where the database has changed and they can no longer be named.
std::optional<std::vector<store::Match>> page_of(std::vector<store::Match> best, std::size_t end,
                                                 store::IndexReader& index) {
  while (end < best.size() && best[end].score == best[end - 1].score) ++end;
  best.resize(std::min(end, best.size()));
  auto page = index.named(std::move(best));
  if (page) std::stable_sort(page->begin(), page->end(), stands_before);
  return page;
}

std::vector<store::Match> favour_close(std::vector<store::Match> best, const Ranking& ranking,
                                       store::IndexReader& index) {
  if (ranking.words.empty()) return best;
  const std::size_t weighed = std::min<std::size_t>(best.size(), most_weighed_by_standing);
  const auto end = best.begin() + static_cast<std::ptrdiff_t>(weighed);
  const std::vector<store::Standing> standing =
      index.standing({best.begin(), end}, standing_words(ranking.words));
  for (std::size_t i = 0; i < weighed; ++i) {
    best[i].standing = closeness(ranking.words, standing[i]).sum();
    best[i].score = store::comparable(best[i].score + best[i].standing);
  }
  std::stable_sort(best.begin(), end, stands_before);
  return best;
}

}  // namespace

}  // namespace lede
