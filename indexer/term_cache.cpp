// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/term_cache.hpp"

#include "common/schema/schema.hpp"
#include "common/store/token_term.hpp"

namespace lede::indexing {
namespace {

// Longer "words" are addresses and the like: nobody mistypes them, nobody completes them.
constexpr std::size_t longest_vocabulary_word = 64;

}  // namespace

store::IndexedWord& TermCache::word_of(const text::Token& token, std::string_view language) {
  if (token.form == text::Form::capital) {
    store::IndexedWord& word = capitals_[token.normal];
    if (word.term.empty()) word.term = store::token_term(token, language, stemmer_);
    return word;
  }
  Known& word = known(token, language);
  if (token.form == text::Form::word) ++word.count;
  return word.word;
}

store::IndexedWord& TermCache::title_word_of(const text::Token& token, std::string_view language) {
  std::unique_ptr<store::IndexedWord>& word = known(token, language).in_title;
  if (!word) {
    word = std::make_unique<store::IndexedWord>();
    word->term = schema::term(schema::title_stem_prefix, stemmer_.stem(token.normal, language));
  }
  return *word;
}

TermCache::Known& TermCache::known(const text::Token& token, std::string_view language) {
  const std::string& form = text::exact_form(token);
  Known& word = words_of(language)[form];
  if (word.word.term.empty()) {
    word.word.term = store::token_term(token, language, stemmer_);
    word.word.form = form;
    word.normal = token.marked.empty() ? std::string() : token.normal;
    ++size_;
  }
  return word;
}

store::Vocabulary TermCache::take_vocabulary() {
  store::Vocabulary vocabulary;
  for (const auto& [language, words] : languages_) {
    for (const auto& [form, word] : words) {
      const std::string& normal = word.normal.empty() ? form : word.normal;
      if (word.count > 0 && normal.size() <= longest_vocabulary_word) {
        vocabulary[normal] += word.count;
      }
    }
  }
  languages_.clear();
  capitals_.clear();
  words_ = nullptr;
  size_ = 0;
  return vocabulary;
}

TermCache::Words& TermCache::words_of(std::string_view language) {
  if (words_ == nullptr || language_ != language) {
    language_ = language;
    words_ = &languages_[language_];
  }
  return *words_;
}

}  // namespace lede::indexing
