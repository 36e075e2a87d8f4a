// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/enrich/dateline.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "common/text/agencies.hpp"
#include "common/text/letter_case.hpp"
#include "common/text/normalizer.hpp"
#include "common/text/white_space.hpp"
#include "indexer/enrich/byline.hpp"
#include "indexer/enrich/cjk_dateline.hpp"
#include "indexer/enrich/dateline_doubts.hpp"
#include "indexer/enrich/dateline_text.hpp"
#include "indexer/readers/date_names.hpp"

namespace lede::indexing {
namespace {

using text::LetterCase;
using Word = DatelineText::Word;

constexpr std::size_t searched_bytes = 240;
constexpr std::size_t most_words_of_place = 5;
constexpr std::size_t most_words_of_region = 3;
constexpr std::size_t most_words_of_agency = 4;
constexpr std::size_t most_words_of_date = 5;

struct Place {
  std::string name;
  LetterCase first_word = LetterCase::none;
};

std::optional<SupposedDateline> take_parts(DatelineText& text);
std::optional<SupposedDateline> take_parts_behind_agency(DatelineText& text);
std::optional<SupposedDateline> take_parts_before_bar(DatelineText& text);
std::optional<Place> take_place_and_regions(DatelineText& text);
std::optional<Place> take_place(DatelineText& text);
std::string take_region(DatelineText& text);
bool take_date(DatelineText& text);
std::string take_agency(DatelineText& text);
bool may_be_an_agency(std::string_view name);
bool take_dash(DatelineText& text);
bool take_end_behind_known_agency(DatelineText& text);
bool is_capital(std::string_view word);
bool names_a_day(std::string_view word);
bool has_digit(std::string_view word);

}  // namespace

std::optional<Dateline> find_dateline(std::string_view body) {
  using Form = std::optional<SupposedDateline> (*)(DatelineText&);
  constexpr std::array<Form, 3> forms{take_parts_behind_agency, take_parts, take_parts_before_bar};
  constexpr std::size_t words_of_prose = 8;
  const Byline byline = find_byline(body);
  const std::string_view searched = truncate_utf8(body, byline.end + searched_bytes);
  for (const Form form : forms) {
    DatelineText text(searched, byline.end);
    std::optional<SupposedDateline> supposed = form(text);
    if (!supposed) continue;
    supposed->prose = text.prose(words_of_prose);
    if (is_doubtful(*supposed)) continue;
    text.skip_space();
    supposed->line.end = text.place();
    if (supposed->line.agency.empty()) supposed->line.agency = byline.agency;
    return supposed->line;
  }
  if (byline.agency.empty()) return std::nullopt;
  return Dateline{"", byline.agency, byline.end};
}

void take_dateline(Article& article) {
  if (!article.place.empty() && !article.agency.empty()) return;
  std::optional<Dateline> line = find_dateline(article.body);
  if (!line) line = find_cjk_dateline(article.body);
  if (!line) return;
  if (article.place.empty()) article.place = std::move(line->place);
  if (article.agency.empty()) article.agency = std::move(line->agency);
}

namespace {

/// `MEXICO CITY (AP) —`, `NAIROBI, March 5 (AFP) -`, `LONDON, Oct 20 -`, `(Bloomberg) --`,
/// `NEW YORK--(BUSINESS WIRE)--`.
std::optional<SupposedDateline> take_parts(DatelineText& text) {
  SupposedDateline supposed;
  if (std::optional<Place> place = take_place_and_regions(text)) {
    supposed.place_case = place->first_word;
    supposed.line.place = std::move(place->name);
    text.take(",");
  }
  supposed.dated = take_date(text);
  if (text.next_is("--(")) text.take("--");
  supposed.line.agency = take_agency(text);
  if (!supposed.dated) {
    text.take(",");
    supposed.dated = take_date(text);
  }
  const bool known = text::is_known_agency(supposed.line.agency);
  const bool ends = take_dash(text) || (known && take_end_behind_known_agency(text));
  return ends ? std::optional(std::move(supposed)) : std::nullopt;
}

/// `(ANSA) - ROMA, 05 MAR - `. Without a date the capitals may be anything.
std::optional<SupposedDateline> take_parts_behind_agency(DatelineText& text) {
  std::string agency = take_agency(text);
  if (!text::is_known_agency(agency) || !take_dash(text)) return std::nullopt;
  std::optional<SupposedDateline> supposed = take_parts(text);
  if (!supposed || !supposed->dated || !supposed->line.agency.empty()) return std::nullopt;
  if (supposed->place_case != LetterCase::capitals) return std::nullopt;
  supposed->line.agency = std::move(agency);
  return supposed;
}

/// `Seoul, South Korea | AFP` and a line end, or a further bar.
std::optional<SupposedDateline> take_parts_before_bar(DatelineText& text) {
  std::optional<Place> place = take_place_and_regions(text);
  text.skip_space();
  if (!place || !text.take("|")) return std::nullopt;
  SupposedDateline supposed;
  supposed.place_case = place->first_word;
  supposed.line.place = std::move(place->name);
  supposed.line.agency = text.take_rest_of_line("|");
  text.take("|");
  return text::is_known_agency(supposed.line.agency) ? std::optional(std::move(supposed))
                                                     : std::nullopt;
}

/// `PORTLAND, Maine`, `RALEIGH, N.C.`, `BELFAST, Northern Ireland`.
std::optional<Place> take_place_and_regions(DatelineText& text) {
  constexpr int most_regions = 2;
  std::optional<Place> place = take_place(text);
  for (int taken = 0; place && taken < most_regions; ++taken) {
    const std::string region = take_region(text);
    if (region.empty()) break;
    place->name += ", " + region;
  }
  return place;
}

/// `MEXICO CITY`, `PORT-AU-PRINCE`, `BRUSSELS/LONDON`; also `Mexico City`.
std::optional<Place> take_place(DatelineText& text) {
  text.skip_space();
  const std::size_t start = text.place();
  LetterCase first_word = LetterCase::none;
  for (const Word& word : text.words(most_words_of_place)) {
    const LetterCase letters = text::letter_case(word.text);
    const bool first = text.place() == start;
    const bool fits =
        letters == LetterCase::capitals ||
        (letters == LetterCase::capitalised && (first || first_word != LetterCase::capitals));
    const bool is_month = first && month_named(normal(word.text)).has_value();
    if (!fits || is_month || has_digit(word.text)) break;
    if (first) first_word = letters;
    text.go_to(word.end);
    if (text.next_is(",")) break;
  }
  if (text.place() == start) return std::nullopt;
  return Place{text.since(start), first_word};
}

/// `, Maine`, `, N.C.`, `, Northern Ireland`: what is no date.
std::string take_region(DatelineText& text) {
  const std::size_t comma = text.place();
  if (!text.take(",")) return {};
  text.skip_space();
  const std::size_t start = text.place();
  for (const Word& word : text.words(most_words_of_region)) {
    if (!is_capital(word.text) || names_a_day(word.text)) break;
    text.go_to(word.end);
    if (text.next_is(",")) break;
  }
  if (text.place() > start) return text.since(start);
  text.go_to(comma);
  return {};
}

/// `April 16`, `16 April 2025`, `Wednesday`, `Oct. 20`.
bool take_date(DatelineText& text) {
  const std::size_t start = text.place();
  bool named = false;
  text.skip_space();
  for (const Word& word : text.words(most_words_of_date)) {
    const bool is_name = names_a_day(word.text);
    if (!is_name && !has_digit(word.text)) break;
    named = named || is_name;
    text.go_to(word.end);
    text.take(",");
    text.skip_space();
  }
  if (!named) text.go_to(start);
  return named;
}

/// `(AP)`, `(Harbor Wire)`, `/PRNewswire/`.
std::string take_agency(DatelineText& text) {
  text.skip_space();
  const std::size_t start = text.place();
  const std::optional<std::string_view> in_parentheses = text.take_between('(', ')');
  const std::optional<std::string_view> signed_by =
      in_parentheses ? in_parentheses : text.take_between('/', '/');
  std::string agency = signed_by ? single_spaced(*signed_by) : std::string();
  const bool fits = text::is_known_agency(agency) || (in_parentheses && may_be_an_agency(agency));
  if (fits) return agency;
  text.go_to(start);
  return {};
}

bool may_be_an_agency(std::string_view name) {
  const std::string_view first = name.substr(0, name.find(' '));
  const LetterCase letters = text::letter_case(first);
  const bool is_name = letters != LetterCase::small && letters != LetterCase::none;
  const auto words = 1 + static_cast<std::size_t>(std::ranges::count(name, ' '));
  return is_name && words <= most_words_of_agency && !name.ends_with('.') &&
         name.find_first_of("0123456789:;\"") == std::string_view::npos &&
         !month_named(text::normalize(first));
}

bool take_dash(DatelineText& text) {
  text.skip_space();
  for (const std::string_view dash : {"—", "–", "---", "--"}) {
    if (text.take(dash)) return true;
  }
  // A hyphen is a dash where it stands apart.
  return text.stands_apart() && text.take("-") && text.space_follows();
}

/// `(EFE).- El`, `(AP) _ The`, `/TASS/. The`, `(CNN)The`.
bool take_end_behind_known_agency(DatelineText& text) {
  for (const std::string_view dash : {".-", ".–", ".—", "_ "}) {
    if (text.take(dash)) return true;
  }
  if (text.stands_apart()) return false;
  if (text.stands_behind("/")) return text.take(".") && text.space_follows();
  const std::vector<std::string_view> next = text.prose(1);
  return text.stands_behind(")") && !next.empty() && is_capital(next.front());
}

bool is_capital(std::string_view word) {
  const LetterCase letters = text::letter_case(word);
  return letters == LetterCase::capitals || letters == LetterCase::capitalised;
}

bool names_a_day(std::string_view word) {
  const std::string name = normal(word);
  return month_named(name) || weekday_named(name);
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, is_ascii_digit);
}

}  // namespace
}  // namespace lede::indexing
