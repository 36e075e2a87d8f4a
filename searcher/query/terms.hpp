// SPDX-License-Identifier: GPL-2.0-or-later
// The terms by which the index knows a word: its stem in every language that the database
// holds. Knows nothing of how words stand together.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "common/store/index_reader.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/stemmer.hpp"
#include "searcher/query/needle.hpp"

namespace lede::query {

/// How one word, or the words of a phrase in their order, are spelt in the index.
struct Spelling {
  std::vector<std::string> terms;      // one for each word
  std::vector<std::string> languages;  // whose stems these are; empty where all agree
};

/// For one query: remembers what it has looked up. Both arguments outlive it.
class Terms {
 public:
  Terms(store::IndexReader& index, text::Stemmer& stemmer);

  /// Those that some article holds; where none is held, the one of the main language, so that
  /// there is always something to look for. `capital` tokens have no terms of titles.
  std::vector<std::string> of(const text::Token& token, Scope scope);

  /// Each language's own, those that agree together, the main language's first. A stem says
  /// what it means only in articles of its language: Spanish cuts `canada` to `can`. Spellings
  /// that no article holds are left out as long as one is held.
  std::vector<Spelling> spellings(std::span<const text::Token> tokens, Scope scope);

  bool are_held(const std::vector<std::string>& terms);
  /// How many articles hold the most frequent of `terms`.
  std::uint64_t articles(const std::vector<std::string>& terms);
  /// The inverse document frequency, ln(1 + (N - n + 0.5) / (n + 0.5)), as BM25 has it
  /// (Robertson and Spärck Jones 1976, kept positive as Lucene does).
  double rarity(const std::vector<std::string>& terms);

  /// In any of the languages. What its capitals distinguish is none.
  bool is_stop_word(const text::Token& token) const;

 private:
  std::string term(const text::Token& token, const std::string& language, Scope scope);
  std::uint64_t articles(const std::string& term);

  store::IndexReader& index_;
  text::Stemmer& stemmer_;
  std::vector<std::string> languages_;  // at least one
  std::uint64_t article_count_;
  std::map<std::string, std::uint64_t, std::less<>> frequencies_;
};

}  // namespace lede::query
