// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranker.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "searcher/closeness.hpp"
#include "searcher/facets.hpp"
#include "searcher/rarity.hpp"
#include "searcher/recency.hpp"

namespace lede {

namespace {

/// What suits a way of asking.
struct Manner {
  store::Weighting weighting;
  double rarity_power;          // see tempered()
  double feedback;              // see telling_terms()
  std::uint32_t weighed_again;  // see Ranking; what is added brings up what stood far below
};

// Of a few words each matters, and the common ones say which of the stories about the rare ones is
// meant. What many words describe is told by the rare ones, and by what its articles share.
constexpr Manner name{
    {.scheme = store::Weighting::Scheme::okapi, .k1 = 1.0, .b = 0.5}, 0.5, 1.0, 200};
constexpr store::Weighting of_sentences{.scheme = store::Weighting::Scheme::amati, .c = 0.5};
constexpr Manner short_sentence{of_sentences, 0.5, 3.5, 400};
constexpr Manner description{of_sentences, 1.0, 3.5, 400};
constexpr std::size_t stop_words_of_a_sentence = 2;
constexpr std::size_t words_of_a_description = 10;

// So many matches behind the page are looked at for copies of what is on it.
constexpr std::uint32_t copies_looked_for = 100;

bool is_sentence(const query::QueryPlan& query);
Manner manner_of(const query::QueryPlan& query);
store::Order order_of(Sort sort);
bool is_by_score(const SearchRequest& request);
bool is_named_late(const Ranking& ranking, const SearchRequest& request);
std::optional<std::vector<store::Match>> page_of(std::vector<store::Match> best, std::size_t end,
                                                 store::IndexReader& index);
std::optional<std::vector<store::Match>> with_ties_in_order(std::vector<store::Match> best,
                                                            store::IndexReader& index);
store::Matches search(const Ranking& ranking, store::IndexReader& index);
std::vector<store::Match> favour_close(std::vector<store::Match> best, const Ranking& ranking,
                                       store::IndexReader& index);
std::vector<store::Match> favour_added(std::vector<store::Match> best, const Ranking& ranking,
                                       store::IndexReader& index);
std::size_t weighed_of(const std::vector<store::Match>& best, const Ranking& ranking);

}  // namespace

Ranking rank(const query::QueryPlan& query, const SearchRequest& request,
             store::IndexReader& index) {
  const Manner manner = manner_of(query);
  Ranking ranking;
  ranking.options.offset = request.offset;
  ranking.options.limit = request.limit;
  ranking.options.order = order_of(request.sort);
  ranking.options.weighting = manner.weighting;
  ranking.options.only_the_best = !counted_slots(request).empty();  // whoever counts, counts all
  ranking.plan = query.plan;
  if (request.limit == 0) return ranking;

  // Weighed and freed of copies before they are cut into pages, or page two could repeat page one.
  const std::uint32_t end = request.offset + request.limit;
  std::uint32_t needed = 0;
  if (request.copies == Copies::collapse) needed = end + copies_looked_for;
  ranking.options.sketches = request.copies == Copies::collapse;
  if (request.sort == Sort::recent) needed = std::max(end, most_weighed_by_age);
  if (is_by_score(request)) {
    ranking.plan = tempered(query.plan, manner.rarity_power, index);
    ranking.words = query.ranked_words;
    for (query::RankedWord& word : ranking.words) {
      word.rarity = tempered(word.rarity, manner.rarity_power);
    }
    ranking.weighed_again = manner.weighed_again;
    if (!ranking.words.empty() && request.offset < ranking.weighed_again) {
      needed = std::max({needed, end, ranking.weighed_again});
    }
  }
  if (needed > 0) {
    ranking.options.offset = 0;
    ranking.options.limit = needed;
  }
  ranking.options.named = !is_named_late(ranking, request);
  return ranking;
}

Ranking expand(Ranking ranking, const query::QueryPlan& query, const SearchRequest& request,
               store::IndexReader& index) {
  const bool wanted = request.expand == Expand::always ||
                      (request.expand == Expand::automatic && is_sentence(query));
  if (!wanted || !is_by_score(request) || ranking.words.empty() || ranking.options.offset > 0) {
    return ranking;
  }
  ranking.options.named = true;  // which are read back must not hang on how ties fall
  ranking.first = search(ranking, index);
  ranking.first_limit = ranking.options.limit;
  ranking.added = telling_terms(ranking.first.matches, manner_of(query).feedback, index);
  return ranking;
}

store::Matches find(const Ranking& ranking, const SearchRequest& request, Day today,
                    store::IndexReader& index) {
  const bool is_found = ranking.first_limit > 0 && ranking.options.limit <= ranking.first_limit;
  store::Matches found = is_found ? ranking.first : search(ranking, index);
  if (!ranking.added.empty()) {
    found.matches = favour_added(std::move(found.matches), ranking, index);
  }
  if (request.sort == Sort::recent) {
    found.matches = favour_recent(std::move(found.matches), today);
  }
  if (ranking.options.named) return found;
  auto page = request.copies == Copies::collapse
                  ? with_ties_in_order(std::move(found.matches), index)
                  : page_of(std::move(found.matches), request.offset + request.limit, index);
  if (!page) {  // the database has changed
    Ranking again = ranking;
    again.first_limit = 0;
    return find(again, request, today, index);
  }
  found.matches = *std::move(page);
  return found;
}

namespace {

bool is_sentence(const query::QueryPlan& query) {
  return query.stop_words >= stop_words_of_a_sentence && !query.ranked_words.empty();
}

Manner manner_of(const query::QueryPlan& query) {
  if (!is_sentence(query)) return name;
  return query.word_count < words_of_a_description ? short_sentence : description;
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
  return is_by_score(request) && request.sort != Sort::recent && request.limit > 0 &&
         !ranking.words.empty() && ranking.options.offset == 0 &&
         ranking.options.limit <= ranking.weighed_again;
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

/// All, of which those are named that are as good as others: these by date, then id. Nothing as
/// above.
std::optional<std::vector<store::Match>> with_ties_in_order(std::vector<store::Match> best,
                                                            store::IndexReader& index) {
  const auto are_equal = [&](std::size_t one, std::size_t next) {
    return next < best.size() && best[one].score == best[next].score;
  };
  std::vector<store::Match> tied;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < best.size(); ++i) {
    if (!are_equal(i, i + 1) && (i == 0 || !are_equal(i - 1, i))) continue;
    tied.push_back(best[i]);
    places.push_back(i);
  }
  auto named = index.named(std::move(tied));
  if (!named) return std::nullopt;
  for (std::size_t i = 0; i < places.size(); ++i) best[places[i]] = std::move((*named)[i]);
  std::stable_sort(best.begin(), best.end(), stands_before);
  return best;
}

store::Matches search(const Ranking& ranking, store::IndexReader& index) {
  store::Matches found = index.search(ranking.plan, ranking.options);
  if (ranking.options.offset == 0) {
    found.matches = favour_close(std::move(found.matches), ranking, index);
  }
  return found;
}

std::vector<store::Match> favour_close(std::vector<store::Match> best, const Ranking& ranking,
                                       store::IndexReader& index) {
  if (ranking.words.empty()) return best;
  const auto end = best.begin() + static_cast<std::ptrdiff_t>(weighed_of(best, ranking));
  const std::vector<store::Standing> standing =
      index.standing({best.begin(), end}, standing_words(ranking.words));
  auto of_match = standing.begin();
  for (auto match = best.begin(); match != end; ++match, ++of_match) {
    match->standing = closeness(ranking.words, *of_match).sum();
    match->relative_length = of_match->relative_length;
    match->score = store::comparable(match->score + match->standing);
  }
  std::stable_sort(best.begin(), end, stands_before);
  return best;
}

std::vector<store::Match> favour_added(std::vector<store::Match> best, const Ranking& ranking,
                                       store::IndexReader& index) {
  const auto end = best.begin() + static_cast<std::ptrdiff_t>(weighed_of(best, ranking));
  const auto counts = index.counts({best.begin(), end}, terms_of(ranking.added));
  auto of_match = counts.begin();
  for (auto match = best.begin(); match != end; ++match, ++of_match) {
    match->added = added_weight(ranking.added, *of_match, match->relative_length);
    match->score = store::comparable(match->score + match->added);
  }
  std::stable_sort(best.begin(), end, stands_before);
  return best;
}

std::size_t weighed_of(const std::vector<store::Match>& best, const Ranking& ranking) {
  return std::min<std::size_t>(best.size(), ranking.weighed_again);
}

}  // namespace

}  // namespace lede
