// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/feedback.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/base/utf8.hpp"
#include "common/schema/schema.hpp"
#include "common/text/stop_words.hpp"

namespace lede {
namespace {

// The strongest term counts so many times what a word of the query does.
constexpr double strongest_factor = 2.8;
// The next article down the list counts so much of the one before.
constexpr double by_place = 0.7;
constexpr std::size_t shortest_term = 3;  // code points
// A term of one article alone finds nothing else.
constexpr std::uint64_t fewest_articles = 2;

using Weights = std::map<std::string, double>;

class Rarity {
 public:
  explicit Rarity(store::IndexReader& index)
      : index_(index), articles_(static_cast<double>(index.article_count())) {}

  /// 0 for what tells nothing.
  double of(const std::string& term);

 private:
  double look_up(const std::string& term);

  store::IndexReader& index_;
  double articles_;
  std::unordered_map<std::string, double> known_;
};

Weights direction_of(const store::Match& match, store::IndexReader& index, Rarity& rarity);
bool tells(std::string_view stem);
bool is_stop_word(const std::string& term, store::IndexReader& index);

}  // namespace

std::vector<AddedTerm> telling_terms(const std::vector<store::Match>& best,
                                     store::IndexReader& index) {
  Rarity rarity(index);
  Weights sums;
  double place = 1.0;
  for (std::size_t i = 0; i < best.size() && i < articles_read_back; ++i, place *= by_place) {
    if (!(best[i].score > 0)) break;
    const double share = place * best[i].score / best.front().score;
    for (const auto& [term, weight] : direction_of(best[i], index, rarity)) {
      sums[term] += share * weight;
    }
  }
  std::vector<std::pair<double, std::string>> strongest;
  for (const auto& [term, weight] : sums) strongest.emplace_back(-weight, term);
  std::sort(strongest.begin(), strongest.end());

  std::vector<AddedTerm> added;
  for (const auto& [weight, term] : strongest) {
    if (added.size() == terms_added) break;
    if (is_stop_word(term, index)) continue;
    // What articles are wont to repeat weighs by that already, and doubly so here.
    const double repeated = static_cast<double>(index.collection_frequency(term)) /
                            static_cast<double>(index.document_frequency(term));
    const double factor = strongest_factor * weight / strongest.front().first / std::sqrt(repeated);
    added.push_back({term, factor});
  }
  return added;
}

std::string word_of(const std::string& term, store::IndexReader& index) {
  const std::vector<std::string> forms = index.forms(term);
  store::Word best;
  best.form = term.substr(schema::stem_prefix.size());
  const std::string stem = best.form;
  for (store::Word& word : index.words(stem)) {
    const bool is_form = std::binary_search(forms.begin(), forms.end(), word.form);
    if (is_form && word.count > best.count) best = std::move(word);
  }
  return best.form;
}

namespace {

double Rarity::of(const std::string& term) {
  const auto [known, is_new] = known_.try_emplace(term, 0.0);
  if (is_new) known->second = look_up(term);
  return known->second;
}

double Rarity::look_up(const std::string& term) {
  if (!tells(std::string_view(term).substr(schema::stem_prefix.size()))) return 0.0;
  const std::uint64_t articles = index_.document_frequency(term);
  if (articles < fewest_articles) return 0.0;
  const auto holding = std::min(static_cast<double>(articles), articles_);
  return std::log1p((articles_ - holding + 0.5) / (holding + 0.5));
}

Weights direction_of(const store::Match& match, store::IndexReader& index, Rarity& rarity) {
  Weights weights;
  double squares = 0.0;
  for (const store::ArticleTerm& one : index.terms(match)) {
    const double weight = (1.0 + std::log(one.count)) * rarity.of(one.term);
    if (!(weight > 0)) continue;
    weights.emplace(one.term, weight);
    squares += weight * weight;
  }
  for (auto& [term, weight] : weights) weight /= std::sqrt(squares);
  return weights;
}

/// Numbers and short words do not.
bool tells(std::string_view stem) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return count_code_points(stem) >= shortest_term &&
         std::none_of(stem.begin(), stem.end(), is_digit);
}

bool is_stop_word(const std::string& term, store::IndexReader& index) {
  const std::vector<std::string> forms = index.forms(term);
  return std::any_of(forms.begin(), forms.end(),
                     [](const std::string& form) { return text::is_stop_word(form, "en"); });
}

}  // namespace
}  // namespace lede
