// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/enrich/dateline.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/base/utf8.hpp"
#include "common/text/letter_case.hpp"
#include "common/text/normalizer.hpp"
#include "common/text/white_space.hpp"
#include "indexer/readers/date_names.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t searched_bytes = 240;
constexpr std::size_t most_bytes_of_byline = 120;
constexpr std::size_t most_words_of_place = 5;
constexpr std::size_t most_words_of_region = 3;
constexpr std::size_t most_words_of_agency = 4;
constexpr std::size_t letters_of_short_words = 4;

// In normal form. What they sign is taken for theirs even where no place in capitals stands.
constexpr std::array known_agencies{std::to_array<std::string_view>({"ap",
                                                                     "the associated press",
                                                                     "associated press",
                                                                     "reuters",
                                                                     "afp",
                                                                     "bloomberg",
                                                                     "upi",
                                                                     "dpa",
                                                                     "xinhua",
                                                                     "ansa",
                                                                     "efe",
                                                                     "tass",
                                                                     "kyodo",
                                                                     "kyodo news",
                                                                     "yonhap",
                                                                     "interfax",
                                                                     "pti",
                                                                     "ani",
                                                                     "ians",
                                                                     "dow jones",
                                                                     "cnn",
                                                                     "bbc",
                                                                     "lusa",
                                                                     "anp",
                                                                     "belga",
                                                                     "apa",
                                                                     "europa press",
                                                                     "notimex",
                                                                     "cp",
                                                                     "aap",
                                                                     "anadolu",
                                                                     "the canadian press",
                                                                     "bernama",
                                                                     "cbs",
                                                                     "npr",
                                                                     "ria novosti"})};

// In capitals and before a dash, and no places.
constexpr std::array labels{std::to_array<std::string_view>(
    {"correction", "corrected", "correccion", "update", "updated",   "breaking", "exclusive",
     "analysis",   "opinion",   "watch",      "note",   "photos",    "video",    "live",
     "interview",  "factbox",   "summary",    "review", "editorial", "warning",  "important",
     "a",          "an",        "what",       "who",    "why",       "how",      "when",
     "this",       "these",     "for",        "in",     "on",        "at",       "by",
     "to",         "from",      "and",        "or",     "of",        "it",       "we"})};

// Of so few letters most words in capitals are acronyms.
constexpr std::array short_places{std::to_array<std::string_view>(
    {"rome", "oslo", "lima", "bonn", "bern", "kiev", "kyiv", "doha", "riga", "baku", "lyon",
     "nice", "cork", "bath", "york", "male", "suva", "apia", "graz", "linz", "metz", "roma",
     "kiel", "koln", "ulm",  "genf", "wien", "lome", "waco", "reno", "troy", "gaza", "erie"})};

struct Word {
  std::string_view text;
  std::size_t end = 0;  // in the text
};

/// Takes the parts of a dateline from the left.
class DatelineReader {
 public:
  DatelineReader(std::string_view text, std::size_t start) : text_(text), next_(start) {}

  std::optional<Dateline> read();

 private:
  bool take_place();
  void take_regions();
  bool take_date();
  bool take_agency();
  bool take_dash();
  bool is_believable() const;
  bool goes_on_as_prose() const;

  std::vector<std::string_view> prose_at(std::size_t position, std::size_t most) const;
  Word word_at(std::size_t position) const;
  std::vector<Word> words_from(std::size_t position, std::size_t most) const;
  void skip_space() { next_ = text::skip_white_space(text_, next_); }
  bool take(std::string_view sign);

  std::string_view text_;
  std::size_t next_;
  Dateline line_;
  bool in_capitals_ = false;
  bool dated_ = false;
};

std::size_t behind_byline(std::string_view body);
std::string on_one_line(std::string_view text);
std::string normal(std::string_view word);
template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word);
bool are_initials(std::string_view agency, std::string_view place);
bool is_number(std::string_view word);

}  // namespace

std::optional<Dateline> find_dateline(std::string_view body) {
  const std::size_t start = behind_byline(body);
  return DatelineReader(truncate_utf8(body, start + searched_bytes), start).read();
}

void take_dateline(Article& article) {
  if (!article.place.empty() && !article.agency.empty()) return;
  std::optional<Dateline> line = find_dateline(article.body);
  if (!line) return;
  if (article.place.empty()) article.place = std::move(line->place);
  if (article.agency.empty()) article.agency = std::move(line->agency);
}

namespace {

std::optional<Dateline> DatelineReader::read() {
  skip_space();
  const bool placed = take_place();
  if (placed) take_regions();
  if (placed) take(",");
  dated_ = take_date();
  take_agency();
  if (!dated_) {
    take(",");
    dated_ = take_date();
  }
  if (!take_dash() || !is_believable()) return std::nullopt;
  skip_space();
  line_.end = next_;
  return line_;
}

/// `MEXICO CITY`, `PORT-AU-PRINCE`, `BRUSSELS/LONDON`; also `Mexico City`.
bool DatelineReader::take_place() {
  const std::size_t start = next_;
  const std::vector<Word> words = words_from(start, most_words_of_place);
  std::size_t count = 0;
  for (const Word& word : words) {
    const text::LetterCase letters = text::letter_case(word.text);
    const bool fits = letters == text::LetterCase::capitals ||
                      (letters == text::LetterCase::capitalised && (count == 0 || !in_capitals_));
    const bool is_month = month_named(normal(word.text)).has_value();
    if (!fits || is_number(word.text) || (is_month && count == 0)) break;
    if (count == 0) in_capitals_ = letters == text::LetterCase::capitals;
    ++count;
    next_ = word.end;
    if (text_.substr(next_, 1) == ",") break;
  }
  if (count == 0) return false;
  line_.place = on_one_line(text_.substr(start, next_ - start));
  return true;
}

/// `, Maine`, `, N.C.`, `, Northern Ireland`: what is no date.
void DatelineReader::take_regions() {
  constexpr int most = 2;
  for (int taken = 0; taken < most && text_.substr(next_, 1) == ","; ++taken) {
    const std::size_t start = text::skip_white_space(text_, next_ + 1);
    std::size_t end = next_;
    for (const Word& word : words_from(start, most_words_of_region)) {
      const text::LetterCase letters = text::letter_case(word.text);
      const bool capital =
          letters == text::LetterCase::capitals || letters == text::LetterCase::capitalised;
      if (!capital || month_named(normal(word.text)) || weekday_named(normal(word.text))) break;
      end = word.end;
      if (text_.substr(end, 1) == ",") break;
    }
    if (end == next_) return;
    line_.place += ", " + on_one_line(text_.substr(start, end - start));
    next_ = end;
  }
}

/// `April 16`, `16 April 2025`, `Wednesday`, `Oct. 20`.
bool DatelineReader::take_date() {
  const std::size_t start = next_;
  constexpr std::size_t most = 5;
  skip_space();
  bool named = false;
  for (const Word& word : words_from(next_, most)) {
    const std::string name = normal(word.text);
    const bool is_name = month_named(name) || weekday_named(name);
    if (!is_name && !is_number(word.text)) break;
    named = named || is_name;
    next_ = word.end;
    if (text_.substr(next_, 1) == ",") ++next_;
    skip_space();
  }
  if (!named) next_ = start;
  return named;
}

/// `(AP)`, `(Harbor Wire)`.
bool DatelineReader::take_agency() {
  skip_space();
  if (text_.substr(next_, 1) != "(") return false;
  const std::size_t end = text_.find(')', next_);
  if (end == std::string_view::npos) return false;
  const std::string agency = on_one_line(text_.substr(next_ + 1, end - next_ - 1));
  const std::size_t words =
      1 + static_cast<std::size_t>(std::ranges::count(std::string_view(agency), ' '));
  const bool known = is_one_of(known_agencies, normal(agency));
  const text::LetterCase letters = text::letter_case(agency.substr(0, agency.find(' ')));
  const bool name = letters == text::LetterCase::capitals ||
                    letters == text::LetterCase::capitalised || letters == text::LetterCase::mixed;
  const bool fits = words <= most_words_of_agency && name && !agency.ends_with('.') &&
                    agency.find_first_of("0123456789:;\"") == std::string::npos &&
                    !month_named(normal(agency.substr(0, agency.find(' '))));
  if (!known && !fits) return false;
  line_.agency = agency;
  next_ = end + 1;
  return true;
}

bool DatelineReader::take_dash() {
  skip_space();
  const bool apart = next_ > 0 && text::white_space_at(text_, next_ - 1) > 0;
  for (const std::string_view dash : {"—", "–", "---", "--"}) {
    if (take(dash)) return true;
  }
  // A hyphen is a dash where it stands apart.
  return apart && take("-") && text::white_space_at(text_, next_) > 0;
}

bool DatelineReader::is_believable() const {
  const bool known = is_one_of(known_agencies, normal(line_.agency));
  if (line_.place.empty()) return known;
  if (!in_capitals_) return known && goes_on_as_prose();
  const std::string_view place = line_.place;
  const std::string first = normal(place.substr(0, place.find_first_of(" ,/")));
  if (is_one_of(labels, first) || are_initials(line_.agency, place)) return false;
  if (place.find_first_of("0123456789:;&+") != std::string_view::npos) return false;
  const bool short_word = place.find_first_of(" ,/") == std::string_view::npos &&
                          count_code_points(place) <= letters_of_short_words;
  const bool proven = dated_ || !line_.agency.empty();
  if (short_word && !proven && !is_one_of(short_places, first)) return false;
  return goes_on_as_prose();
}

/// Prose: without an agency or a date as proof, two of the next words are in small letters.
/// Not as a heading or a table does: `CORRECTION - BUNDESBANK INTERVENES`, `SHARES - April 9`.
bool DatelineReader::goes_on_as_prose() const {
  constexpr std::size_t most = 8;
  const std::vector<std::string_view> words = prose_at(next_, most);
  if (words.size() < 2 || month_named(normal(words[0]))) return false;
  const text::LetterCase first = text::letter_case(words[0]);
  const text::LetterCase second = text::letter_case(words[1]);
  using enum text::LetterCase;
  if (first == small || words[0].find("--") != std::string_view::npos) return false;
  const auto in_small = std::ranges::count_if(
      words, [](std::string_view word) { return text::letter_case(word) == small; });
  const bool proven = dated_ || !line_.agency.empty();
  if (!proven && in_small < 2) return false;
  return !(first == capitals && second == capitals) || words[0] == "A";
}

std::vector<std::string_view> DatelineReader::prose_at(std::size_t position,
                                                       std::size_t most) const {
  std::vector<std::string_view> words;
  position = text::skip_white_space(text_, position);
  while (position < text_.size() && words.size() < most) {
    std::size_t end = position;
    while (end < text_.size() && text::white_space_at(text_, end) == 0) {
      end += code_point_at(text_, end).bytes;
    }
    words.push_back(text_.substr(position, end - position));
    position = text::skip_white_space(text_, end);
  }
  return words;
}

/// Up to white space or a sign that ends the parts of a dateline.
Word DatelineReader::word_at(std::size_t position) const {
  std::size_t end = position;
  while (end < text_.size() && text::white_space_at(text_, end) == 0) {
    const std::string_view rest = text_.substr(end);
    if (rest.starts_with(',') || rest.starts_with('(') || rest.starts_with(')') ||
        rest.starts_with("—") || rest.starts_with("–") || rest.starts_with("--")) {
      break;
    }
    end += code_point_at(text_, end).bytes;
  }
  return {text_.substr(position, end - position), end};
}

std::vector<Word> DatelineReader::words_from(std::size_t position, std::size_t most) const {
  std::vector<Word> words;
  while (words.size() < most) {
    const Word word = word_at(position);
    if (word.text.empty()) break;
    words.push_back(word);
    position = text_.substr(word.end, 1) == "," ? word.end + 1 : word.end;
    position = text::skip_white_space(text_, position);
  }
  return words;
}

bool DatelineReader::take(std::string_view sign) {
  if (!text_.substr(next_).starts_with(sign)) return false;
  next_ += sign.size();
  return true;
}

std::size_t behind_byline(std::string_view body) {
  const std::size_t start = text::skip_white_space(body, 0);
  const std::string_view line =
      body.substr(start, std::min(body.find('\n', start), body.size()) - start);
  const bool byline = (line.starts_with("By ") || line.starts_with("BY ")) &&
                      line.size() <= most_bytes_of_byline && line.size() + start < body.size();
  return byline ? text::skip_white_space(body, start + line.size()) : start;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t end = text::skip_white_space(text, i); end > i) {
      line += ' ';
      i = end;
      continue;
    }
    const std::size_t bytes = code_point_at(text, i).bytes;
    line.append(text, i, bytes);
    i += bytes;
  }
  return line;
}

/// Without the full stop of an abbreviation.
std::string normal(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return text::normalize(word);
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// `FEDERAL TRADE COMMISSION (FTC)` is an acronym that is explained.
bool are_initials(std::string_view agency, std::string_view place) {
  if (agency.size() < 2) return false;
  std::string initials;
  bool begins = true;
  for (const char c : place) {
    if (begins && c != ' ') initials += c;
    begins = c == ' ';
  }
  return initials.size() > 1 && initials.find(agency) != std::string::npos;
}

bool is_number(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace
}  // namespace lede::indexing
