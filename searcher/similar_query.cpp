// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/similar_query.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "common/base/utf8.hpp"
#include "common/schema/schema.hpp"
#include "common/store/token_term.hpp"
#include "common/text/stop_words.hpp"

namespace lede {
namespace {

using store::PlanNode;

// A word of the headline says as much as several of the text.
constexpr double title_count = 3.0;
// A word used once is there by chance, where so many others are used more often.
constexpr std::size_t enough_repeated = 8;
// One look-up a term: a long article has thousands of terms that it holds once.
constexpr std::size_t max_candidates = 500;

struct TellingTerm {
  std::string term;
  double count = 0.0;   // in the article
  double rarity = 0.0;  // elsewhere
};

using Counts = std::unordered_map<std::string, double>;

bool tells(const text::Token& token, std::string_view language);
std::vector<TellingTerm> most_frequent(const Counts& counts);
void keep_best(std::vector<TellingTerm>& terms, std::size_t number,
               double (*value)(const TellingTerm&));

}  // namespace

SimilarQuery similar_query(const Article& article, store::IndexReader& index,
                           text::Analyzer& analyzer, text::Stemmer& stemmer) {
  Counts counts;
  const auto count = [&](std::string_view text, double each) {
    for (const text::Token& token : analyzer.analyze(text).tokens) {
      if (!tells(token, article.language)) continue;
      counts[store::token_term(token, article.language, stemmer)] += each;
    }
  };
  count(article.title, title_count);
  count(truncate_utf8(article.body, max_similar_bytes), 1.0);

  std::vector<TellingTerm> terms = most_frequent(counts);
  const auto articles = static_cast<double>(index.article_count());
  const bool is_indexed = index.document_frequency(schema::term(schema::Field::id, article.id)) > 0;
  const double itself_alone = is_indexed ? 1.0 : 0.0;
  for (TellingTerm& term : terms) {
    const auto holders = static_cast<double>(index.document_frequency(term.term));
    term.rarity = holders > itself_alone ? std::log(1.0 + articles / holders) : 0.0;
  }
  keep_best(terms, max_similar_words, [](const TellingTerm& t) { return t.count * t.rarity; });

  SimilarQuery query;
  std::vector<PlanNode> words;
  for (const TellingTerm& term : terms) {
    if (!(term.rarity > 0)) continue;
    // Saturating, as BM25 does: the twentieth mention tells less than the second.
    const double factor = term.count / (term.count + 2.0);
    words.push_back(store::scaled(store::term(term.term), factor));
    if (query.needles.size() < max_similar_highlights) {
      query.needles.push_back({store::span_word(index.forms(term.term)), factor * term.rarity, {}});
    }
  }
  if (words.empty()) return query;
  PlanNode any = store::group(PlanNode::Kind::any, std::move(words));
  PlanNode itself = store::term(schema::term(schema::Field::id, article.id));
  query.plan = store::group(PlanNode::Kind::except, {std::move(any), std::move(itself)});
  return query;
}

namespace {

bool tells(const text::Token& token, std::string_view language) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return token.form == text::Form::word && !text::is_stop_word(token.normal, language) &&
         std::none_of(token.normal.begin(), token.normal.end(), is_digit) &&
         count_code_points(token.normal) > 1;
}

std::vector<TellingTerm> most_frequent(const Counts& counts) {
  std::vector<TellingTerm> terms;
  for (const auto& [term, count] : counts) terms.push_back({term, count, 0.0});
  keep_best(terms, max_candidates, [](const TellingTerm& t) { return t.count; });
  const auto once = std::find_if(terms.begin(), terms.end(),
                                 [](const TellingTerm& term) { return term.count < 2.0; });
  if (static_cast<std::size_t>(once - terms.begin()) >= enough_repeated) {
    terms.erase(once, terms.end());
  }
  return terms;
}

// Ties break by the term, so that the same article always asks the same.
void keep_best(std::vector<TellingTerm>& terms, std::size_t number,
               double (*value)(const TellingTerm&)) {
  std::sort(terms.begin(), terms.end(), [value](const TellingTerm& a, const TellingTerm& b) {
    const double value_a = value(a);
    const double value_b = value(b);
    if (value_a != value_b) return value_a > value_b;
    return a.term < b.term;
  });
  terms.resize(std::min(terms.size(), number));
}

}  // namespace
}  // namespace lede
