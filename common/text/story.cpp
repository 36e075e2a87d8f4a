// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/story.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "common/base/utf8.hpp"
#include "common/text/letter_case.hpp"
#include "common/text/normalizer.hpp"
#include "common/text/white_space.hpp"

namespace lede::text {
namespace {

constexpr std::size_t most_bytes_of_byline = 120;
constexpr std::size_t most_bytes_of_by = 4;
constexpr std::size_t most_words_of_dateline = 16;
constexpr std::size_t most_bytes_of_credit = 300;
constexpr std::size_t most_credits = 4;

constexpr std::array bylines{std::to_array<std::string_view>({"by ", "por ", "par ", "von "})};

constexpr std::array dashes{std::to_array<std::string_view>({"—", "–", "--", " - ", ")-", ") -"})};

// In normal form. What a credit begins with, in parentheses or in a line of its own.
constexpr std::array credits{std::to_array<std::string_view>(
    {"reporting by", "additional reporting", "editing by", "writing by", "compiled by", "copyright",
     "©", "(c)", "with reporting", "con informacion de", "reporte de", "editado por", "avec ",
     "mit material", "reportage", "associated press writer"})};

// What they say anywhere, in a line of their own.
constexpr std::array credit_phrases{std::to_array<std::string_view>(
    {"all rights reserved", "contributed to this report", "contributed reporting",
     "todos los derechos reservados", "tous droits reserves", "alle rechte vorbehalten",
     "todos os direitos reservados"})};

std::size_t behind_byline(std::string_view text);
std::size_t behind_dateline(const Analysis& analysis, std::string_view text, std::size_t begin);
bool holds_dash(std::string_view gap);
bool may_name(std::string_view word);

std::size_t before_credits(std::string_view text, std::size_t begin);
std::size_t begin_of_credit(std::string_view text);
bool is_credit(std::string_view line);
bool opens_credit(std::string_view text);

}  // namespace

ByteRange story_in(const Analysis& analysis, std::string_view text) {
  const std::size_t begin = behind_dateline(analysis, text, behind_byline(text));
  return {begin, before_credits(text, begin)};
}

namespace {

std::size_t behind_byline(std::string_view text) {
  const std::size_t begin = skip_white_space(text, 0);
  const std::size_t end = text.substr(0, begin + most_bytes_of_byline).find('\n', begin);
  if (end == std::string_view::npos) return begin;
  const std::string_view line = text.substr(begin, end - begin);
  const std::string opening = normalize(truncate_utf8(line, most_bytes_of_by));
  const bool is_byline =
      std::ranges::any_of(bylines, [&](std::string_view by) { return opening.starts_with(by); });
  return is_byline && !line.ends_with('.') ? skip_white_space(text, end) : begin;
}

/// A dash, before which an agency stands in parentheses, or nothing but names and numbers.
std::size_t behind_dateline(const Analysis& analysis, std::string_view text, std::size_t begin) {
  bool only_names = true;
  std::size_t words = 0;
  std::size_t last = begin;
  for (const Token& token : analysis.tokens) {
    if (token.range.begin < last) continue;
    const std::string_view gap = text.substr(last, token.range.begin - last);
    if (words > 0 && holds_dash(gap)) {
      return only_names || gap.find(')') != std::string_view::npos ? token.range.begin : begin;
    }
    if (++words > most_words_of_dateline) break;
    only_names = only_names && may_name(text.substr(token.range.begin, token.range.size()));
    last = token.range.end;
  }
  return begin;
}

bool holds_dash(std::string_view gap) {
  return std::ranges::any_of(
      dashes, [&](std::string_view dash) { return gap.find(dash) != std::string_view::npos; });
}

bool may_name(std::string_view word) {
  const LetterCase its_case = letter_case(word);
  return its_case != LetterCase::small && its_case != LetterCase::mixed;
}

std::size_t before_credits(std::string_view text, std::size_t begin) {
  std::size_t end = text.size();
  for (std::size_t credit = 0; credit <= most_credits; ++credit) {
    end = trim_white_space(text, {begin, end}).end;
    const std::size_t before = begin + begin_of_credit(text.substr(begin, end - begin));
    if (before == end) break;
    end = before;
  }
  return end;
}

/// The end of the text where none stands there.
std::size_t begin_of_credit(std::string_view text) {
  const std::size_t searched = text.size() - std::min(text.size(), most_bytes_of_credit);
  const std::size_t line_break = text.rfind('\n');
  if (line_break != std::string_view::npos && line_break >= searched &&
      is_credit(text.substr(line_break + 1))) {
    return line_break;
  }
  const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  const bool in_parentheses =
      open != std::string_view::npos && open >= searched && opens_credit(text.substr(open + 1));
  return in_parentheses ? open : text.size();
}

bool is_credit(std::string_view line) {
  if (line.find_first_not_of("_-*") == std::string_view::npos) return true;
  if (opens_credit(line)) return true;
  const std::string said = normalize(line);
  return std::ranges::any_of(credit_phrases, [&](std::string_view phrase) {
    return said.find(phrase) != std::string::npos;
  });
}

bool opens_credit(std::string_view text) {
  constexpr std::size_t enough_bytes = 40;
  const std::string said = normalize(truncate_utf8(text, enough_bytes));
  const std::size_t first = said.starts_with('(') && !said.starts_with("(c)") ? 1 : 0;
  return std::ranges::any_of(credits, [&](std::string_view opening) {
    return std::string_view(said).substr(first).starts_with(opening);
  });
}

}  // namespace
}  // namespace lede::text
