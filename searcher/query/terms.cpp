// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/terms.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "common/schema/schema.hpp"
#include "common/store/token_term.hpp"
#include "common/text/stop_words.hpp"

namespace lede::query {

namespace {

constexpr std::string_view default_language = "en";

}  // namespace

Terms::Terms(store::IndexReader& index, text::Stemmer& stemmer)
    : index_(index),
      stemmer_(stemmer),
      languages_(index.languages()),
      article_count_(index.article_count()) {
  if (languages_.empty()) languages_.emplace_back(default_language);
}

std::vector<std::string> Terms::of(const text::Token& token, Scope scope) {
  std::vector<std::string> terms;
  for (const std::string& language : languages_) {
    std::string stem = term(token, language, scope);
    if (std::find(terms.begin(), terms.end(), stem) == terms.end()) {
      terms.push_back(std::move(stem));
    }
  }
  const std::string main = terms.front();
  std::erase_if(terms, [this](const std::string& term) { return articles(term) == 0; });
  if (terms.empty()) terms.push_back(main);
  return terms;
}

std::vector<Spelling> Terms::spellings(std::span<const text::Token> tokens, Scope scope) {
  std::vector<Spelling> spellings;
  for (const std::string& language : languages_) {
    std::vector<std::string> terms;
    terms.reserve(tokens.size());
    for (const text::Token& token : tokens) terms.push_back(term(token, language, scope));
    auto same = std::find_if(spellings.begin(), spellings.end(),
                             [&](const Spelling& other) { return other.terms == terms; });
    if (same == spellings.end()) same = spellings.insert(same, {std::move(terms), {}});
    same->languages.push_back(language);
  }
  if (spellings.size() == 1) {
    spellings.front().languages.clear();
    return spellings;
  }
  const Spelling main = spellings.front();
  std::erase_if(spellings, [this](const Spelling& spelling) {
    return std::any_of(spelling.terms.begin(), spelling.terms.end(),
                       [this](const std::string& term) { return articles(term) == 0; });
  });
  if (spellings.empty()) spellings.push_back({main.terms, {}});
  return spellings;
}

bool Terms::are_held(const std::vector<std::string>& terms) {
  return articles(terms) > 0;
}

std::uint64_t Terms::articles(const std::vector<std::string>& terms) {
  std::uint64_t most = 0;
  for (const std::string& term : terms) most = std::max(most, articles(term));
  return most;
}

double Terms::rarity(const std::vector<std::string>& terms) {
  const auto all = static_cast<double>(article_count_);
  const auto holding = static_cast<double>(std::min(articles(terms), article_count_));
  return std::log1p((all - holding + 0.5) / (holding + 0.5));
}

bool Terms::is_stop_word(const text::Token& token) const {
  return token.form == text::Form::word &&
         std::any_of(languages_.begin(), languages_.end(), [&](const std::string& language) {
           return text::is_stop_word(token.normal, language);
         });
}

std::string Terms::term(const text::Token& token, const std::string& language, Scope scope) {
  return scope == Scope::title
             ? schema::term(schema::title_stem_prefix, stemmer_.stem(token.normal, language))
             : store::token_term(token, language, stemmer_);
}

std::uint64_t Terms::articles(const std::string& term) {
  const auto [known, is_new] = frequencies_.try_emplace(term, 0);
  if (is_new) known->second = index_.document_frequency(term);
  return known->second;
}

}  // namespace lede::query
