// SPDX-License-Identifier: GPL-2.0-or-later
// The terms by which the index knows a word: its stem in every language that the database
// holds. Knows nothing of how words stand together.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/store/index_reader.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/stemmer.hpp"

namespace lede::query {

/// Where in an article words count: of the lead and the body only their positions tell.
enum class Scope { anywhere, title, lead, body };

/// For one query: remembers what it has looked up. Both arguments outlive it.
class Terms {
 public:
  Terms(store::IndexReader& index, text::Stemmer& stemmer);

  /// Those that some article holds; where none is held, the one of the main language, so that
  /// there is always something to look for. `capital` tokens have no terms of titles.
  std::vector<std::string> of(const text::Token& token, Scope scope);

  /// The term of one language.
  std::string term(const text::Token& token, const std::string& language, Scope scope);
  /// The forms in which articles of `language` may hold `token`: a stem says what it means only in
  /// its language. Spanish cuts `canada` to `can`. A word that is spelt as the stem of another need
  /// not have it: `professional` has the stem `profession`, which has the stem `profess`.
  std::vector<std::string> forms(const text::Token& token, const std::string& language);
  /// The forms of any language whose normal form is `normal`, and the terms they count as.
  struct Forms {
    std::vector<std::string> forms;
    std::vector<std::string> terms;
  };
  Forms forms_of_normal(const std::string& normal);
  /// Whether `forms`, which are sorted, are all that count as one of `terms`.
  bool are_all_forms(const std::vector<std::string>& terms, const std::vector<std::string>& forms);

  /// Those of the articles, the most frequent first; at least one.
  const std::vector<std::string>& languages() const { return languages_; }

  bool are_held(const std::vector<std::string>& terms);
  /// How many articles hold the most frequent of `terms`.
  std::uint64_t articles(const std::vector<std::string>& terms);
  /// The inverse document frequency, ln(1 + (N - n + 0.5) / (n + 0.5)), as BM25 has it
  /// (Robertson and Spärck Jones 1976, kept positive as Lucene does).
  double rarity(const std::vector<std::string>& terms);

  /// In any of the languages. What its capitals distinguish is none.
  bool is_stop_word(const text::Token& token) const;

  std::uint64_t articles(const std::string& term);

 private:
  const std::vector<std::string>& all_forms(const std::string& term);

  store::IndexReader& index_;
  text::Stemmer& stemmer_;
  std::vector<std::string> languages_;  // at least one
  std::uint64_t article_count_;
  std::map<std::string, std::uint64_t, std::less<>> frequencies_;
  std::map<std::string, std::vector<std::string>, std::less<>> forms_;  // by term
};

}  // namespace lede::query
