// SPDX-License-Identifier: GPL-2.0-or-later
// Remembers the index term of each word and counts how often it came: one look-up a word, where
// stemming it, spelling its term and counting it would be three.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/store/index_writer.hpp"
#include "common/store/record.hpp"
#include "common/store/snowball_stemmer.hpp"
#include "common/text/analyzer.hpp"

namespace lede::indexing {

/// Not thread-safe: each worker has its own.
class TermCache {
 public:
  /// A token as the index has it: its term as store::token_term, its form. Words are counted;
  /// joined forms and capitals stand beside one that is. Lives until take_vocabulary().
  store::IndexedWord& word_of(const text::Token& token, std::string_view language);
  /// The same as a word of the title, which has a term of its own and no place.
  store::IndexedWord& title_word_of(const text::Token& token, std::string_view language);

  /// The words counted since the last call. Forgets all terms, and so frees their memory.
  store::Vocabulary take_vocabulary();
  /// How many words are remembered.
  std::size_t size() const { return size_; }

 private:
  struct Known {
    store::IndexedWord word;
    std::unique_ptr<store::IndexedWord> in_title;  // few words are
    std::uint64_t count = 0;
    std::string normal;  // where it is not the form
  };
  using Words = std::unordered_map<std::string, Known>;  // by form

  Known& known(const text::Token& token, std::string_view language);
  Words& words_of(std::string_view language);

  std::unordered_map<std::string, Words> languages_;
  std::string language_;  // the one that was asked for last
  Words* words_ = nullptr;
  std::size_t size_ = 0;
  store::SnowballStemmer stemmer_;
  std::unordered_map<std::string, store::IndexedWord> capitals_;
};

}  // namespace lede::indexing
