// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/term_cache.hpp"

#include "common/store/token_term.hpp"

namespace lede::indexing {
namespace {

// Longer "words" are addresses and the like: nobody mistypes them, nobody completes them.
constexpr std::size_t longest_vocabulary_word = 64;

}  // namespace

const std::string& TermCache::term_of(const text::Token& token, std::string_view language) {
  if (token.form == text::Form::capital) {
    return capital_ = store::token_term(token, language, stemmer_);
  }
  Word& word = words_of(language)[token.normal];
  if (word.term.empty()) {
    word.term = store::token_term(token, language, stemmer_);
    ++size_;
  }
  if (token.form == text::Form::word) ++word.count;
  return word.term;
}

store::Vocabulary TermCache::take_vocabulary() {
  store::Vocabulary vocabulary;
  for (const auto& [language, words] : languages_) {
    for (const auto& [form, word] : words) {
      if (word.count > 0 && form.size() <= longest_vocabulary_word) vocabulary[form] += word.count;
    }
  }
  languages_.clear();
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
