// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/feedback.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "common/base/utf8.hpp"
#include "common/schema/schema.hpp"
#include "common/text/stop_words.hpp"
#include "searcher/rarity.hpp"

namespace lede {
namespace {

// The next article down the list counts so much of the one before.
constexpr double by_place = 0.7;
constexpr std::size_t shortest_term = 3;  // code points
// A term of one article alone finds nothing else.
constexpr std::uint64_t fewest_articles = 2;

/// What is known of a term of the articles that are read back.
struct Candidate {
  store::TermUse use;
  double rarity = 0.0;  // 0 for what tells nothing
  double weight = 0.0;
};

using Candidates = std::map<std::string, Candidate>;

std::vector<store::Match> first_of(const std::vector<store::Match>& best);
Candidates candidates_in(const std::vector<store::ArticleTerms>& articles,
                         store::IndexReader& index);
void add_direction(const store::ArticleTerms& article, double share, Candidates& candidates);
std::vector<const Candidates::value_type*> strongest_first(const Candidates& candidates);
bool tells(std::string_view stem);
bool is_stop_word(const std::string& term, const std::set<std::string>& languages,
                  store::IndexReader& index);
double most_of(const store::TermUse& use, double factor, double articles);
std::vector<AddedTerm> with_gain(std::vector<AddedTerm> added, double gain,
                                 const std::vector<store::Match>& articles,
                                 store::IndexReader& index);

}  // namespace

std::vector<AddedTerm> telling_terms(const std::vector<store::Match>& best, double strength,
                                     store::IndexReader& index) {
  const std::vector<store::Match> read = first_of(best);
  const std::vector<store::ArticleTerms> articles = index.terms(read);
  Candidates candidates = candidates_in(articles, index);
  std::set<std::string> languages;
  double place = 1.0;
  for (std::size_t i = 0; i < read.size(); ++i, place *= by_place) {
    add_direction(articles[i], place * read[i].score / read.front().score, candidates);
    languages.insert(articles[i].language);
  }
  const auto all = static_cast<double>(index.article_count());
  std::vector<AddedTerm> added;
  double greatest = 0.0;
  for (const Candidates::value_type* one : strongest_first(candidates)) {
    const auto& [term, candidate] = *one;
    if (added.size() == terms_added || !(candidate.weight > 0)) break;
    greatest = std::max(greatest, candidate.weight);
    if (is_stop_word(term, languages, index)) continue;
    added.push_back({term, most_of(candidate.use, candidate.weight / greatest, all)});
  }
  if (added.empty()) return added;
  return with_gain(std::move(added), strength * read.front().score, read, index);
}

std::vector<std::string> terms_of(const std::vector<AddedTerm>& added) {
  std::vector<std::string> terms;
  terms.reserve(added.size());
  for (const AddedTerm& one : added) terms.push_back(one.term);
  return terms;
}

double added_weight(const AddedTerm& added, std::uint32_t count, double relative_length) {
  const double normal = count * std::log2(1.0 + 1.0 / relative_length);
  return added.most * normal / (normal + 1.0);
}

double added_weight(const std::vector<AddedTerm>& added, const std::vector<std::uint32_t>& counts,
                    double relative_length) {
  double sum = 0.0;
  for (std::size_t i = 0; i < added.size(); ++i) {
    sum += added_weight(added[i], counts[i], relative_length);
  }
  return sum;
}

std::string word_of(const std::string& term, store::IndexReader& index) {
  const std::vector<std::string> forms = index.forms(term);
  const std::string stem = term.substr(schema::stem_prefix.size());
  std::vector<store::Word> words = index.words(stem);
  store::Word best;
  best.form = stem;
  for (const std::string& form : forms) {
    if (form.starts_with(stem)) continue;
    best.form = form;  // `inés` of `ine`, which words are counted without accents
    std::ranges::move(index.words(form), std::back_inserter(words));  // `treaty` of `treati`
  }
  for (store::Word& word : words) {
    const bool is_form = std::binary_search(forms.begin(), forms.end(), word.form);
    if (is_form && word.count > best.count) best = std::move(word);
  }
  return best.form;
}

namespace {

std::vector<store::Match> first_of(const std::vector<store::Match>& best) {
  std::vector<store::Match> first;
  for (const store::Match& match : best) {
    if (first.size() == articles_read_back || !(match.score > 0)) break;
    first.push_back(match);
  }
  return first;
}

Candidates candidates_in(const std::vector<store::ArticleTerms>& articles,
                         store::IndexReader& index) {
  Candidates candidates;
  for (const store::ArticleTerms& article : articles) {
    for (const store::ArticleTerm& one : article.terms) {
      const std::string_view stem = std::string_view(one.term).substr(schema::stem_prefix.size());
      if (tells(stem)) candidates.try_emplace(one.term);
    }
  }
  std::vector<std::string> terms;
  terms.reserve(candidates.size());
  for (const auto& [term, candidate] : candidates) terms.push_back(term);
  const std::vector<store::TermUse> uses = index.uses(terms);
  const std::uint64_t all = index.article_count();
  auto use = uses.begin();
  for (auto& [term, candidate] : candidates) {
    candidate.use = *use++;
    if (candidate.use.articles < fewest_articles) continue;
    candidate.rarity = rarity(candidate.use.articles, all);
  }
  return candidates;
}

/// Adds the article's unit vector, `share` of it.
void add_direction(const store::ArticleTerms& article, double share, Candidates& candidates) {
  std::vector<std::pair<Candidate*, double>> weights;
  double squares = 0.0;
  for (const store::ArticleTerm& one : article.terms) {
    const auto candidate = candidates.find(one.term);
    if (candidate == candidates.end()) continue;
    const double weight = (1.0 + std::log(one.count)) * candidate->second.rarity;
    weights.emplace_back(&candidate->second, weight);
    squares += weight * weight;
  }
  if (!(squares > 0)) return;
  for (const auto& [candidate, weight] : weights) {
    candidate->weight += share * weight / std::sqrt(squares);
  }
}

std::vector<const Candidates::value_type*> strongest_first(const Candidates& candidates) {
  std::vector<const Candidates::value_type*> terms;
  terms.reserve(candidates.size());
  for (const auto& one : candidates) terms.push_back(&one);
  std::stable_sort(terms.begin(), terms.end(), [](const auto* a, const auto* b) {
    return a->second.weight > b->second.weight;
  });
  return terms;
}

/// Numbers and short words do not.
bool tells(std::string_view stem) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return count_code_points(stem) >= shortest_term &&
         std::none_of(stem.begin(), stem.end(), is_digit);
}

bool is_stop_word(const std::string& term, const std::set<std::string>& languages,
                  store::IndexReader& index) {
  const std::vector<std::string> forms = index.forms(term);
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    return std::any_of(forms.begin(), forms.end(),
                       [&](const std::string& form) { return text::is_stop_word(form, language); });
  });
}

/// IneB2 where it stands without end. What articles are wont to repeat weighs by that already, and
/// doubly so here.
double most_of(const store::TermUse& use, double factor, double articles) {
  const auto holding = static_cast<double>(use.articles);
  const auto times = static_cast<double>(use.occurrences);
  const double expected = articles * (1.0 - std::pow((articles - 1.0) / articles, times));
  return factor / std::sqrt(times / holding) * (times + 1.0) / holding *
         std::log2((articles + 1.0) / (expected + 0.5));
}

/// So strong that of `articles` the one that gains most gains `gain`.
std::vector<AddedTerm> with_gain(std::vector<AddedTerm> added, double gain,
                                 const std::vector<store::Match>& articles,
                                 store::IndexReader& index) {
  const std::vector<std::vector<std::uint32_t>> counts = index.counts(articles, terms_of(added));
  double greatest = 0.0;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const double length = articles[i].relative_length;
    greatest = std::max(greatest, added_weight(added, counts[i], length));
  }
  if (!(greatest > 0)) return {};  // the articles are gone
  for (AddedTerm& one : added) one.most *= gain / greatest;
  return added;
}

}  // namespace
}  // namespace lede
