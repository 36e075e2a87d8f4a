// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include <unicode/uchar.h>

#include "common/base/utf8.hpp"
#include "common/text/normalizer.hpp"
#include "common/text/white_space.hpp"

namespace lede::text {
namespace {

/// Always followed by what they belong to. Written as they are written: `Gen.` is a general,
/// `gen.` may be anything.
constexpr std::array titles = std::to_array<std::string_view>({
    "Adm",   "Amb",  "Atty", "Brig", "Capt", "Cmdr", "Cnel", "Col",  "Cpl",  "Det",    "Dr",
    "Dra",   "Dras", "Dres", "Drs",  "EE",   "Fr",   "Ft",   "Gen",  "Gens", "Gov",    "Govs",
    "Gral",  "Hon",  "Hr",   "Hrn",  "Ing",  "Insp", "Lic",  "Lt",   "MM",   "Maj",    "Messrs",
    "Mgr",   "Mlle", "Mme",  "Mmes", "Mr",   "Mrs",  "Ms",   "Mt",   "Mx",   "Pres",   "Prof",
    "Profs", "Pvt",  "Rep",  "Reps", "Rev",  "Sec",  "Sen",  "Sens", "Sgt",  "Sr",     "Sra",
    "Sras",  "Sres", "Srta", "St",   "Ste",  "Supt", "Ud",   "Uds",  "UU",   "approx", "bspw",
    "bzw",   "ca",   "cf",   "sog",  "v",    "vgl",  "vs",
});

/// Followed by a number, else they end a sentence as other words do: `He said no.`
constexpr std::array before_numbers = std::to_array<std::string_view>({
    "abs",  "apr", "art", "arts", "aug", "cap", "dec",  "dez", "dic",  "ed",  "feb",  "fig",
    "figs", "jan", "jul", "jun",  "mar", "no",  "nos",  "nov", "nr",   "num", "nums", "oct",
    "okt",  "p",   "pag", "par",  "pp",  "sec", "secs", "sep", "sept", "vol", "vols", "ziff",
});

/// German days: `am 3. Oktober`.
constexpr std::array german_months = std::to_array<std::string_view>({
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
});

static_assert(std::ranges::is_sorted(before_numbers));

template <typename Table>
bool holds(const Table& table, std::string_view word) {
  return std::ranges::find(table, word) != table.end();
}

/// The last word before `end`, dots inside it included.
std::string_view word_before(std::string_view text, std::size_t end);
bool is_initial(std::string_view word);
bool is_initialism(std::string_view word);
bool is_day(std::string_view word);
bool starts_with_number(std::string_view text);
bool starts_with_any(std::string_view text, const decltype(german_months)& words);

}  // namespace

bool abbreviation_ends_at(std::string_view text, std::size_t position) {
  const ByteRange sentence = trim_white_space(text, {0, position});
  if (!sentence.in(text).ends_with('.')) return false;
  const std::size_t stop = sentence.end - 1;
  const std::string_view word = word_before(text, trim_white_space(text, {0, stop}).end);
  if (is_initialism(word)) return true;
  const bool apart = stop != static_cast<std::size_t>(word.data() - text.data()) + word.size();
  if (word.empty() || apart) return false;

  const std::string_view next = text.substr(position);
  if (is_day(word)) return starts_with_any(next, german_months);
  if (is_initial(word) || holds(titles, word)) return true;
  return starts_with_number(next) && holds(before_numbers, normalize(word));
}

namespace {

bool is_plain_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string_view word_before(std::string_view text, std::size_t end) {
  constexpr std::size_t longest = 24;  // an abbreviation or initialism is never longer
  std::size_t begin = end;
  while (begin > 0 && end - begin < longest) {
    if (is_plain_letter(text[begin - 1])) {
      --begin;
      continue;
    }
    const std::size_t previous = floor_to_code_point(text, begin - 1);
    const char32_t letter = code_point_at(text, previous).value;
    const auto point = static_cast<UChar32>(letter);
    const bool mark = (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
    if (letter != U'.' && !u_isalnum(point) && !mark) break;
    begin = previous;
  }
  return text.substr(begin, end - begin);
}

bool is_initial(std::string_view word) {
  const CodePoint first = code_point_at(word, 0);
  return first.bytes == word.size() && u_isupper(static_cast<UChar32>(first.value));
}

/// Single letters with dots between them: `U.S`, `z.B`.
bool is_initialism(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const CodePoint next = code_point_at(word, i);
    if (!u_isalpha(static_cast<UChar32>(next.value))) return false;
    ++letters;
    i += next.bytes;
    if (i < word.size() && word[i] != '.') return false;
  }
  return letters > 1;
}

bool is_day(std::string_view word) {
  return word.size() <= 2 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool starts_with_number(std::string_view text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

bool starts_with_any(std::string_view text, const decltype(german_months)& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

}  // namespace
}  // namespace lede::text
