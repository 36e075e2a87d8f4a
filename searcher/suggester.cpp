// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggester.hpp"

#include <algorithm>
#include <tuple>

#include "common/store/token_term.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/query/edit_distance.hpp"
#include "searcher/query/query_text.hpp"

namespace lede {

namespace {

// A word in this many articles is no misspelling.
constexpr std::uint64_t few_articles = 2;
// A better spelling is in this many times as many articles.
constexpr std::uint64_t clearly_more = 10;
constexpr std::size_t shortest_word = 4;  // in code points
constexpr std::size_t longest_word = 40;
constexpr std::size_t longest_short_word = 5;  // up to here one edit, then two
constexpr std::size_t max_words = 16;          // of one query that are looked at
constexpr std::size_t max_candidates = 8;      // of one word that are tried

struct Candidate {
  std::size_t distance = 0;
  const store::Word* word = nullptr;
};

bool may_be_misspelt(const query::QueryWord& word, std::u32string_view letters);
std::vector<Candidate> near_spellings(std::u32string_view letters,
                                      const std::vector<store::Word>& vocabulary);
std::string in_case_of(std::string_view typed, std::string form);

}  // namespace

std::optional<std::string> Suggester::suggest(std::string_view query,
                                              const std::vector<query::QueryWord>& words) {
  std::vector<store::Word> vocabulary;
  std::vector<std::pair<ByteRange, std::string>> better;
  std::size_t tried = 0;
  for (const query::QueryWord& word : words) {
    const std::u32string letters = query::code_points(word.normal);
    if (!may_be_misspelt(word, letters) || word.range.end > query.size()) continue;
    if (++tried > max_words) break;
    if (vocabulary.empty()) vocabulary = index_.words("");
    for (const Candidate& candidate : near_spellings(letters, vocabulary)) {
      if (!finds_more(candidate.word->form, word.articles)) continue;
      better.emplace_back(word.range, in_case_of(word.range.in(query), candidate.word->form));
      break;
    }
  }
  if (better.empty()) return std::nullopt;

  // From the end, so that the places before stay right.
  std::sort(better.begin(), better.end(),
            [](const auto& a, const auto& b) { return a.first.begin > b.first.begin; });
  std::string rewritten(query);
  for (const auto& [range, form] : better) rewritten.replace(range.begin, range.size(), form);
  return rewritten;
}

bool Suggester::finds_more(std::string_view form, std::uint64_t than) {
  text::Token token;
  token.normal = form;
  std::uint64_t most = 0;
  for (const std::string& language : index_.languages()) {
    most = std::max(most, index_.document_frequency(store::token_term(token, language, stemmer_)));
  }
  return most > 0 && most >= than * clearly_more;
}

namespace {

bool may_be_misspelt(const query::QueryWord& word, std::u32string_view letters) {
  return word.articles <= few_articles && letters.size() >= shortest_word &&
         letters.size() <= longest_word &&
         std::none_of(word.normal.begin(), word.normal.end(), query::is_ascii_digit);
}

std::vector<Candidate> near_spellings(std::u32string_view letters,
                                      const std::vector<store::Word>& vocabulary) {
  const std::size_t limit = letters.size() <= longest_short_word ? 1 : 2;
  query::EditDistance distance;
  std::vector<Candidate> found;
  for (const store::Word& word : vocabulary) {
    // A code point takes one to four bytes: most words are ruled out before they are decoded.
    if (word.form.size() + limit < letters.size() ||
        word.form.size() > 4 * (letters.size() + limit)) {
      continue;
    }
    const std::size_t apart = distance.between(letters, query::code_points(word.form), limit);
    if (apart > 0 && apart <= limit) found.push_back({apart, &word});
  }
  std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
    return std::tuple(a.distance, b.word->count, a.word->form) <
           std::tuple(b.distance, a.word->count, b.word->form);
  });
  found.resize(std::min(found.size(), max_candidates));
  return found;
}

std::string in_case_of(std::string_view typed, std::string form) {
  const bool capital = !typed.empty() && typed.front() >= 'A' && typed.front() <= 'Z';
  if (capital && form.front() >= 'a' && form.front() <= 'z') {
    form.front() = static_cast<char>(form.front() - 'a' + 'A');
  }
  return form;
}

}  // namespace

}  // namespace lede
