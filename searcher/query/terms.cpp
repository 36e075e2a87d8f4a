// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/terms.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "common/schema/schema.hpp"
#include "common/store/token_term.hpp"
#include "common/text/normalizer.hpp"
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

std::string Terms::term(const text::Token& token, const std::string& language, Scope scope) {
  if (scope == Scope::title && token.form != text::Form::capital) {
    return schema::term(schema::title_stem_prefix, stemmer_.stem(token.normal, language));
  }
  return store::token_term(token, language, stemmer_);
}

std::vector<std::string> Terms::forms(const text::Token& token, const std::string& language) {
  const std::string stem_term = term(token, language, Scope::anywhere);
  std::vector<std::string> forms = all_forms(stem_term);
  if (token.form == text::Form::capital) return forms;
  std::erase_if(forms, [&](const std::string& form) {
    text::Token other;
    other.normal = text::normalize(form);
    return store::token_term(other, language, stemmer_) != stem_term;
  });
  return forms;
}

Terms::Forms Terms::forms_of_normal(const std::string& normal) {
  text::Token token;
  token.normal = normal;
  Forms found;
  for (const std::string& stem_term : of(token, Scope::anywhere)) {
    if (articles(stem_term) == 0) continue;
    found.terms.push_back(stem_term);
    for (const std::string& form : all_forms(stem_term)) {
      if (text::normalize(form) == normal) found.forms.push_back(form);
    }
  }
  return found;
}

bool Terms::are_all_forms(const std::vector<std::string>& terms,
                          const std::vector<std::string>& forms) {
  return std::all_of(terms.begin(), terms.end(), [&](const std::string& term) {
    const std::vector<std::string>& all = all_forms(term);
    return std::includes(forms.begin(), forms.end(), all.begin(), all.end());
  });
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

const std::vector<std::string>& Terms::all_forms(const std::string& term) {
  const auto [known, is_new] = forms_.try_emplace(term);
  if (is_new) known->second = index_.forms(term);
  return known->second;
}

std::uint64_t Terms::articles(const std::string& term) {
  const auto [known, is_new] = frequencies_.try_emplace(term, 0);
  if (is_new) known->second = index_.document_frequency(term);
  return known->second;
}

}  // namespace lede::query
