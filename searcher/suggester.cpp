// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggester.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "searcher/query/edit_distance.hpp"
#include "searcher/query/query_text.hpp"

namespace lede {

namespace {

constexpr std::uint64_t hardly_any = 2;  // articles
constexpr std::uint64_t few_found = 3;
constexpr std::uint64_t some = 20;  // a word in more articles is no misspelling
constexpr std::uint64_t least_times_occurrences = 10;
constexpr std::size_t longest_word = 40;
constexpr std::size_t longest_short_word = 5;  // up to here one edit
constexpr std::size_t max_words = 16;          // of one query that are looked at
constexpr std::size_t max_candidates = 8;      // of one word that are tried

enum class Slip {
  any,
  of_the_hand,  // letters lost, doubled or swapped, but none replaced
};

/// What a better spelling of a word has to be like.
struct Demand {
  std::size_t shortest_word = 0;     // in code points, as all of these
  std::size_t same_at_start = 0;     // letters
  std::size_t same_at_end = 0;       // letters
  std::size_t edits = 0;             // at most, of a word of six letters or more
  std::uint64_t times_articles = 0;  // how many times as many it is in
  Slip slip = Slip::any;
};
constexpr Demand for_missing_word{4, 0, 0, 2, 10, Slip::any};
// A word that some articles hold may well be right, as `trader` is beside trade and `detained`
// beside detailed; `goverment` and `captial` are not.
constexpr Demand for_rare_word{7, 2, 2, 1, 100, Slip::of_the_hand};

struct Candidate {
  std::size_t distance = 0;
  const store::Word* word = nullptr;
};

bool may_be_misspelt(const query::QueryWord& word);
const Demand& demand_on(const query::QueryWord& word, std::uint64_t found);
std::optional<std::string> better_than(const query::QueryWord& word, const Demand& demand,
                                       Vocabulary& vocabulary, const Suggester::Count& count);
std::vector<Candidate> near_spellings(const query::QueryWord& word, const Demand& demand,
                                      std::span<const store::Word> vocabulary);
std::optional<std::string> best_of(const std::vector<Candidate>& candidates, std::uint64_t least,
                                   const Suggester::Count& count);
bool meets(const Demand& demand, std::u32string_view form, std::u32string_view typed);
bool end_alike(std::u32string_view one, std::u32string_view other, std::size_t count);
bool is_of_the_hand(std::u32string one, std::u32string other);
std::string start_of(std::u32string_view letters, std::size_t count);
std::string in_case_of(std::string_view typed, std::string form);

}  // namespace

std::optional<std::string> Suggester::suggest(std::string_view query,
                                              const std::vector<query::QueryWord>& words,
                                              std::uint64_t found, const Count& count) {
  std::vector<std::pair<ByteRange, std::string>> better;
  std::size_t tried = 0;
  for (const query::QueryWord& word : words) {
    if (!may_be_misspelt(word) || word.range.end > query.size()) continue;
    if (++tried > max_words) break;
    if (auto form = better_than(word, demand_on(word, found), vocabulary_, count)) {
      better.emplace_back(word.range, in_case_of(word.range.in(query), *std::move(form)));
    }
  }
  if (better.empty()) return std::nullopt;

  // From the end, so that the places before stay right.
  std::sort(better.begin(), better.end(),
            [](const auto& a, const auto& b) { return a.first.begin > b.first.begin; });
  std::string rewritten(query);
  for (const auto& [range, form] : better) rewritten.replace(range.begin, range.size(), form);
  return count(rewritten) > 0 ? std::optional(rewritten) : std::nullopt;
}

namespace {

bool may_be_misspelt(const query::QueryWord& word) {
  return word.articles <= some && count_code_points(word.normal) <= longest_word &&
         std::none_of(word.normal.begin(), word.normal.end(), is_ascii_digit);
}

const Demand& demand_on(const query::QueryWord& word, std::uint64_t found) {
  const bool is_missing = word.articles == 0 || (word.articles <= hardly_any && found <= few_found);
  return is_missing ? for_missing_word : for_rare_word;
}

// Most slips leave the first letter right: what begins with it is looked at first, as the rest
// of the vocabulary is long.
std::optional<std::string> better_than(const query::QueryWord& word, const Demand& demand,
                                       Vocabulary& vocabulary, const Suggester::Count& count) {
  const std::u32string letters = query::code_points(word.normal);
  if (letters.size() < demand.shortest_word) return std::nullopt;
  std::vector<std::string> starts{
      start_of(letters, std::max<std::size_t>(demand.same_at_start, 1))};
  if (demand.same_at_start == 0) starts.emplace_back();
  for (const std::string& start : starts) {
    const auto candidates = near_spellings(word, demand, vocabulary.with_prefix(start));
    if (auto best = best_of(candidates, word.articles * demand.times_articles, count)) return best;
  }
  return std::nullopt;
}

/// The nearest first, and of those the most frequent.
std::vector<Candidate> near_spellings(const query::QueryWord& word, const Demand& demand,
                                      std::span<const store::Word> vocabulary) {
  const std::u32string typed = query::code_points(word.normal);
  const std::size_t limit = typed.size() <= longest_short_word ? 1 : demand.edits;
  query::EditDistance distance;
  std::vector<Candidate> found;
  for (const store::Word& other : vocabulary) {
    // A code point takes one to four bytes: most words are ruled out before they are decoded.
    if (other.form.size() + limit < typed.size() ||
        other.form.size() > 4 * (typed.size() + limit)) {
      continue;
    }
    // Its stem may be frequent although nobody writes the form.
    if (other.count < word.articles * least_times_occurrences) continue;
    const std::u32string form = query::code_points(other.form);
    const std::size_t apart = distance.between(typed, form, limit);
    if (apart == 0 || apart > limit || !meets(demand, form, typed)) continue;
    found.push_back({apart, &other});
  }
  std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
    return std::tuple(a.distance, b.word->count, a.word->form) <
           std::tuple(b.distance, a.word->count, b.word->form);
  });
  found.resize(std::min(found.size(), max_candidates));
  return found;
}

/// Of the nearest that `least` articles hold, and one at least, the one that most do.
std::optional<std::string> best_of(const std::vector<Candidate>& candidates, std::uint64_t least,
                                   const Suggester::Count& count) {
  const Candidate* best = nullptr;
  std::uint64_t most = 0;
  for (const Candidate& candidate : candidates) {
    if (best != nullptr && candidate.distance > best->distance) break;
    const std::uint64_t articles = count(candidate.word->form);
    if (articles <= most || articles < least) continue;
    best = &candidate;
    most = articles;
  }
  return best == nullptr ? std::nullopt : std::optional(best->word->form);
}

bool meets(const Demand& demand, std::u32string_view form, std::u32string_view typed) {
  return end_alike(form, typed, demand.same_at_end) &&
         (demand.slip == Slip::any || is_of_the_hand(std::u32string(form), std::u32string(typed)));
}

bool end_alike(std::u32string_view one, std::u32string_view other, std::size_t count) {
  return one.size() >= count && other.size() >= count &&
         one.substr(one.size() - count) == other.substr(other.size() - count);
}

/// Of two words one edit apart.
bool is_of_the_hand(std::u32string one, std::u32string other) {
  if (one.size() != other.size()) return true;
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  return one == other;
}

std::string start_of(std::u32string_view letters, std::size_t count) {
  std::string start;
  for (const char32_t letter : letters.substr(0, count)) append_utf8(start, letter);
  return start;
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
