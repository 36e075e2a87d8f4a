// SPDX-License-Identifier: GPL-2.0-or-later
// The table of fields that the indexer and the searcher both loop over, and how their terms
// are spelt in the index. Knows nothing of analysis or Xapian's classes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/date.hpp"
#include "common/model/article.hpp"

namespace lede::schema {

enum class Field {
  title,
  summary,
  body,
  source,
  author,
  place,
  agency,
  topic,
  language,
  date,
  id,
  path,
  url
};

/// How a field is searched.
enum class Kind {
  text,     // cut into words, stemmed, with positions
  name,     // cut into words, not stemmed, with positions
  keyword,  // one term for the whole value, folded
  exact,    // one term for the whole value, byte for byte
  date,     // a range of days
  stored,   // shown, not searched
};

/// Numbers of Xapian's value slots. `order` sorts the newest first, then by id.
enum class Slot : std::uint32_t {
  order = 0,  // see order_key()
  day = 1,    // see day_key(); absent where there is no date
  source = 2,
  language = 3,
  topics = 4,  // all topics, see pack()
  author = 5,
  generation = 6,  // the number of the segment it was first written to, big-endian
  sketch = 7,      // what knows copies, see text/likeness.hpp; absent where the text is too short
  article = 8,     // all of it, see docs/index-format.md
  place = 9,
  agency = 10,
  none = 0xffffffff,
};

struct FieldSpec {
  Field field;
  std::string_view name;    // what users type before the colon
  std::string_view prefix;  // of its terms; empty where it has no terms of its own
  Kind kind;
  Slot slot;
  std::string Article::*value;  // one of these two is set
  std::vector<std::string> Article::*values;
  std::string_view help;
};

inline constexpr std::array fields{
    FieldSpec{Field::title, "title", "ZS", Kind::text, Slot::none, &Article::title, nullptr,
              "words of the headline"},
    FieldSpec{Field::summary, "summary", "", Kind::text, Slot::none, &Article::summary, nullptr,
              "words of the summary"},
    FieldSpec{Field::body, "body", "", Kind::text, Slot::none, &Article::body, nullptr,
              "words of the text"},
    FieldSpec{Field::source, "source", "XS", Kind::keyword, Slot::source, &Article::source, nullptr,
              "who published it"},
    FieldSpec{Field::author, "author", "A", Kind::name, Slot::author, &Article::author, nullptr,
              "words of the byline"},
    FieldSpec{Field::place, "place", "XP", Kind::name, Slot::place, &Article::place, nullptr,
              "words of the place in its dateline"},
    FieldSpec{Field::agency, "agency", "XA", Kind::keyword, Slot::agency, &Article::agency, nullptr,
              "the wire that wrote it"},
    FieldSpec{Field::topic, "topic", "XT", Kind::keyword, Slot::topics, nullptr, &Article::topics,
              "one of its topics"},
    FieldSpec{Field::language, "language", "L", Kind::keyword, Slot::language, &Article::language,
              nullptr, "the language it is written in, as a code: en, es"},
    FieldSpec{Field::date, "date", "", Kind::date, Slot::day, &Article::published, nullptr,
              "the day it was published"},
    FieldSpec{Field::id, "id", "Q", Kind::exact, Slot::none, &Article::id, nullptr, "its id"},
    FieldSpec{Field::path, "path", "", Kind::stored, Slot::none, &Article::path, nullptr,
              "the file it was read from"},
    FieldSpec{Field::url, "url", "", Kind::stored, Slot::none, &Article::url, nullptr,
              "its address"},
};

/// True where row n describes the nth Field and names exactly one member of Article.
constexpr bool rows_follow_the_enum() {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (static_cast<std::size_t>(fields[i].field) != i) return false;
    if ((fields[i].value == nullptr) == (fields[i].values == nullptr)) return false;
  }
  return fields.size() == static_cast<std::size_t>(Field::url) + 1;
}
static_assert(rows_follow_the_enum());

constexpr const FieldSpec& spec(Field field) {
  return fields[static_cast<std::size_t>(field)];
}

/// The stem of a word anywhere in title, summary or body.
inline constexpr std::string_view stem_prefix = "Z";
/// A word of the title counts as so many of the text.
inline constexpr std::uint32_t title_count = 3;
/// The stem of a word of the title.
inline constexpr std::string_view title_stem_prefix = "ZS";
/// A word that its capitals distinguish (US, WHO), folded but not stemmed.
inline constexpr std::string_view capital_prefix = "XC";
/// Stands at the position of the last word of every sentence. Counts nothing.
inline constexpr std::string_view sentence_end_term = "XE";
/// Where the parts of an article end, see FieldBounds. Counts nothing.
inline constexpr std::string_view field_bounds_term = "XB";

/// The input (a file) that an article was read from, so that what has left it is found.
inline constexpr std::string_view input_prefix = "P";
/// The format that an article was read in.
inline constexpr std::string_view format_prefix = "XF";

/// A term of at most `max_term_bytes`: prefix and text, cut on a code-point boundary.
/// What is cut gets a hash of the whole behind it, so that long ids stay apart.
std::string term(std::string_view prefix, std::string_view text);
inline constexpr std::size_t max_term_bytes = 200;

inline std::string term(Field field, std::string_view text) {
  return term(spec(field).prefix, text);
}

/// Sorts ascending as: newest first, articles without a date last, then by id.
/// `published` is ISO 8601 or empty.
std::string order_key(std::string_view published, std::string_view id);
/// The instant inside an order_key, in seconds since 1970; nothing where there is no date.
std::optional<std::int64_t> instant_of_order_key(std::string_view key);
/// The id inside an order_key.
std::string_view id_of_order_key(std::string_view key);

/// `20250416`, or nothing where `published` is empty or not a date.
std::optional<std::string> day_key(std::string_view published);
/// The day inside a day_key.
std::optional<Day> day_of_key(std::string_view key);

/// The parts of an article's text, by the positions of their words: each ends before its bound,
/// where the next begins.
struct FieldBounds {
  std::uint32_t title = 1;    // from 1
  std::uint32_t summary = 1;  // from there
  std::uint32_t lede = 1;     // the body's opening, from there; the rest of the body follows

  friend bool operator==(const FieldBounds&, const FieldBounds&) = default;
};

/// As positions of the field bounds' term, which have to ascend; the inverse reads them.
std::array<std::uint32_t, 3> bound_positions(const FieldBounds& bounds);
std::optional<FieldBounds> bounds_at(const std::vector<std::uint32_t>& positions);

/// Several values in one slot, in order; the inverse gives them back.
std::string pack(const std::vector<std::string>& values);
std::vector<std::string> unpack(std::string_view packed);

/// Names the table above, so that a database made by another one is noticed.
std::string fingerprint();

}  // namespace lede::schema
