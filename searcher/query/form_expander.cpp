// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/form_expander.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "common/text/normalizer.hpp"
#include "searcher/query/edit_distance.hpp"
#include "searcher/query/query_text.hpp"

namespace lede::query {

namespace {

constexpr std::string_view wildcards = "*?";
constexpr std::size_t shortest_fuzzy_word = 3;  // in letters
constexpr std::size_t longest_short_word = 7;   // where two letters make any other word
constexpr std::size_t farthest = 2;

std::string normal_pattern(std::string_view typed);
bool has_digit(std::string_view word);

}  // namespace

Reading FormExpander::pattern(std::string_view text, ByteRange range) {
  if (is_one_too_many(range)) return nothing();
  const std::string pattern = normal_pattern(text);
  const std::string start = pattern.substr(0, pattern.find_first_of(wildcards));
  if (start.size() < shortest_pattern_start) {
    note(Severity::error, range, fmt::format("{} stands for too many words", shown(text)),
         "write three letters or more before the * or ?");
    return nothing();
  }
  std::vector<Candidate> candidates;
  for (store::Word& word : index_.words(start)) {
    if (matches_pattern(pattern, word.form))
      candidates.push_back({std::move(word.form), 0, word.count});
  }
  return reading_of(std::move(candidates), max_pattern_words, shown(text), range);
}

Reading FormExpander::fuzzy(std::string_view text, std::size_t distance, ByteRange range) {
  if (is_one_too_many(range)) return nothing();
  const std::string word = text::normalize(text);
  const std::u32string letters = code_points(word);
  if (has_digit(word) || letters.size() < shortest_fuzzy_word || distance > farthest) {
    note(Severity::error, range, fmt::format("{}~ has no near spellings", shown(text)),
         distance > farthest ? "two letters may differ at most: write ~1 or ~2"
         : has_digit(word)   ? "a number with another digit is another number"
                             : "write three letters or more before the ~");
    return nothing();
  }
  const std::size_t limit = distance > 0 ? distance : letters.size() <= longest_short_word ? 1 : 2;
  EditDistance measure;
  std::vector<Candidate> candidates;
  for (store::Word& other : index_.words("")) {
    if (has_digit(other.form)) continue;
    const std::size_t apart = measure.between(letters, code_points(other.form), limit);
    if (apart <= limit) candidates.push_back({std::move(other.form), apart, other.count});
  }
  return reading_of(std::move(candidates), max_fuzzy_words, fmt::format("{}~", shown(text)), range);
}

/// Each is looked for in all words of the index.
bool FormExpander::is_one_too_many(ByteRange range) {
  if (++expansions_ <= max_expansions) return false;
  if (expansions_ == max_expansions + 1) {
    note(Severity::error, range,
         fmt::format("more than {} endings and near spellings", max_expansions),
         "search for less at once");
  }
  return true;
}

Reading FormExpander::nothing() {
  Reading reading;
  reading.kind = Reading::Kind::forms;
  return reading;
}

Reading FormExpander::reading_of(std::vector<Candidate> candidates, std::size_t most,
                                 std::string_view typed, ByteRange range) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    return a.count != b.count ? a.count > b.count : a.form < b.form;
  });
  if (candidates.empty()) {
    note(Severity::warning, range, fmt::format("{} stands for no word of the articles", typed), "");
  }
  if (candidates.size() > most) {
    note(Severity::warning, range,
         fmt::format("{} stands for {} words, of which the first {} are searched for", typed,
                     candidates.size(), most),
         "write more letters");
    candidates.resize(most);
  }
  Reading reading;
  reading.kind = Reading::Kind::forms;
  for (const Candidate& candidate : candidates) {
    Terms::Forms found = terms_.forms_of_normal(candidate.form);
    std::move(found.forms.begin(), found.forms.end(), std::back_inserter(reading.forms));
    std::move(found.terms.begin(), found.terms.end(), std::back_inserter(reading.terms));
  }
  for (std::vector<std::string>* list : {&reading.forms, &reading.terms}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
  reading.forms_are_all = terms_.are_all_forms(reading.terms, reading.forms);
  return reading;
}

void FormExpander::note(Severity severity, ByteRange range, std::string message, std::string hint) {
  diagnostics_.push_back({severity, std::move(message), std::move(hint), range});
}

// Goes back only to the last star: what an earlier one took can stay as it is.
bool matches_pattern(std::string_view pattern, std::string_view word) {
  std::size_t p = 0;
  std::size_t w = 0;
  std::size_t star = std::string_view::npos;
  std::size_t taken = 0;  // behind what the last star stands for
  while (w < word.size()) {
    const std::size_t letter = code_point_at(word, w).bytes;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = w;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      w += letter;
    } else if (word.substr(w, letter) == pattern.substr(std::min(p, pattern.size()), letter)) {
      p += letter;
      w += letter;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      taken += code_point_at(word, taken).bytes;
      w = taken;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

namespace {

/// The letters as the index has them, the wildcards as they are.
std::string normal_pattern(std::string_view typed) {
  std::string normal;
  while (!typed.empty()) {
    const std::size_t end = std::min(typed.find_first_of(wildcards), typed.size());
    normal += text::normalize(typed.substr(0, end));
    typed.remove_prefix(end);
    if (typed.empty()) break;
    normal += typed.front();
    typed.remove_prefix(1);
  }
  std::erase(normal, '\'');
  return normal;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), is_ascii_digit);
}

}  // namespace

}  // namespace lede::query
