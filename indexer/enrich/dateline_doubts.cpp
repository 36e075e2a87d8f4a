// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/enrich/dateline_doubts.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/base/utf8.hpp"
#include "common/text/agencies.hpp"
#include "indexer/enrich/dateline_text.hpp"
#include "indexer/readers/date_names.hpp"

namespace lede::indexing {
namespace {

using text::LetterCase;

constexpr std::size_t letters_of_short_words = 4;

// Stand first in capitals before a dash, and begin no place.
constexpr std::array labels{std::to_array<std::string_view>(
    {"correction", "corrected",   "correccion",   "update",    "updated",    "breaking",
     "exclusive",  "analysis",    "opinion",      "watch",     "listen",     "read",
     "note",       "notice",      "photos",       "photo",     "video",      "live",
     "interview",  "factbox",     "fact",         "factcheck", "summary",    "review",
     "editorial",  "warning",     "important",    "explainer", "explained",  "podcast",
     "commentary", "feature",     "profile",      "poll",      "transcript", "readout",
     "remarks",    "statement",   "media",        "press",     "news",       "developing",
     "alert",      "urgent",      "attention",    "contact",   "subject",    "date",
     "just",       "icymi",       "sponsored",    "ad",        "related",    "more",
     "background", "objective",   "objectives",   "methods",   "method",     "results",
     "conclusion", "conclusions", "purpose",      "overview",  "abstract",   "introduction",
     "question",   "answer",      "source",       "sources",   "tip",        "tips",
     "spoiler",    "advisory",    "announcement", "memo",      "memorandum", "fyi",
     "a",          "an",          "what",         "who",       "why",        "how",
     "when",       "where",       "this",         "these",     "that",       "for",
     "in",         "on",          "at",           "by",        "to",         "from",
     "and",        "or",          "of",           "it",        "we",         "i",
     "you",        "he",          "she",          "they",      "no",         "not",
     "yes",        "if",          "as",           "is",        "are",        "with",
     "our",        "your",        "my",           "his",       "her",        "their"})};

// Of so few letters most words in capitals are acronyms.
constexpr std::array short_places{std::to_array<std::string_view>(
    {"rome", "oslo", "lima", "bonn", "bern", "kiev", "kyiv", "doha", "riga", "baku",
     "lyon", "nice", "cork", "bath", "york", "male", "suva", "apia", "graz", "linz",
     "metz", "roma", "kiel", "koln", "ulm",  "genf", "wien", "lome", "waco", "reno",
     "troy", "gaza", "erie", "goma", "juba", "bari", "jena", "gent", "lviv"})};

// And these, of more.
constexpr std::array acronyms{std::to_array<std::string_view>(
    {"unicef",   "unesco",  "unhcr",    "unrwa",   "unctad",  "unodc",  "unaids",   "usaid",
     "asean",    "brics",   "nafta",    "usmca",   "aukus",   "ecowas", "mercosur", "nasdaq",
     "interpol", "europol", "eurostat", "frontex", "centcom", "norad",  "pepfar",   "darpa",
     "fincen",   "finra",   "ofcom",    "ofgem",   "unfccc",  "covid",  "medicare", "medicaid"})};

using Doubt = bool (*)(const SupposedDateline&);

bool has_no_name(const SupposedDateline& supposed);
bool stands_in_small_letters(const SupposedDateline& supposed);
bool begins_with_a_label(const SupposedDateline& supposed);
bool explains_an_acronym(const SupposedDateline& supposed);
bool has_signs_of_no_name(const SupposedDateline& supposed);
bool may_be_an_acronym(const SupposedDateline& supposed);
bool goes_on_as_no_prose(const SupposedDateline& supposed);

constexpr std::array<Doubt, 7> doubts{
    has_no_name,          stands_in_small_letters, begins_with_a_label, explains_an_acronym,
    has_signs_of_no_name, may_be_an_acronym,       goes_on_as_no_prose};

bool is_signed(const SupposedDateline& supposed);
bool is_proven(const SupposedDateline& supposed);
std::string first_word_of(std::string_view place);
template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word);

}  // namespace

bool is_doubtful(const SupposedDateline& supposed) {
  return std::ranges::any_of(doubts, [&](Doubt doubt) { return doubt(supposed); });
}

namespace {

bool has_no_name(const SupposedDateline& supposed) {
  return supposed.line.place.empty() && !is_signed(supposed);
}

/// Only what a known agency has signed.
bool stands_in_small_letters(const SupposedDateline& supposed) {
  return !supposed.line.place.empty() && supposed.place_case != LetterCase::capitals &&
         !is_signed(supposed);
}

bool begins_with_a_label(const SupposedDateline& supposed) {
  return is_one_of(labels, first_word_of(supposed.line.place));
}

/// `FEDERAL TRADE COMMISSION (FTC)`.
bool explains_an_acronym(const SupposedDateline& supposed) {
  const std::string_view agency = supposed.line.agency;
  if (agency.size() < 2) return false;
  std::string initials;
  bool begins = true;
  for (const char c : supposed.line.place) {
    if (begins && c != ' ') initials += c;
    begins = c == ' ';
  }
  return initials.size() > 1 && initials.find(agency) != std::string::npos;
}

bool has_signs_of_no_name(const SupposedDateline& supposed) {
  return supposed.line.place.find_first_of("0123456789:;&+") != std::string::npos;
}

bool may_be_an_acronym(const SupposedDateline& supposed) {
  const std::string_view place = supposed.line.place;
  const bool one_word = !place.empty() && place.find_first_of(" ,/") == std::string_view::npos;
  if (!one_word || is_proven(supposed)) return false;
  const std::string word = first_word_of(place);
  if (count_code_points(place) > letters_of_short_words) return is_one_of(acronyms, word);
  return !is_one_of(short_places, word);
}

/// As a heading or a table does: `CORRECTION - BUNDESBANK INTERVENES`, `SHARES - April 9`. Prose
/// begins with a capital; without proof two of its first words are in small letters.
bool goes_on_as_no_prose(const SupposedDateline& supposed) {
  if (supposed.line.place.empty()) return false;
  const std::vector<std::string_view>& words = supposed.prose;
  if (words.size() < 2 || month_named(normal(words[0]))) return true;
  const LetterCase first = text::letter_case(words[0]);
  const LetterCase second = text::letter_case(words[1]);
  if (first == LetterCase::small || words[0].find("--") != std::string_view::npos) return true;
  const auto in_small = std::ranges::count_if(
      words, [](std::string_view word) { return text::letter_case(word) == LetterCase::small; });
  if (!is_proven(supposed) && in_small < 2) return true;
  return first == LetterCase::capitals && second == LetterCase::capitals && words[0] != "A";
}

bool is_signed(const SupposedDateline& supposed) {
  return text::is_known_agency(supposed.line.agency);
}

bool is_proven(const SupposedDateline& supposed) {
  return supposed.dated || !supposed.line.agency.empty();
}

std::string first_word_of(std::string_view place) {
  return normal(place.substr(0, place.find_first_of(" ,/")));
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

}  // namespace
}  // namespace lede::indexing
