// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/field_name.hpp"

#include <array>
#include <optional>

#include "common/base/ascii.hpp"
#include "searcher/query/edit_distance.hpp"
#include "searcher/query/query_text.hpp"

namespace lede::query {

namespace {

struct Row {
  std::string_view typed;
  std::string_view name;
  FieldValue value;
  std::string_view help = {};  // of the usual spelling alone, which comes first
};

constexpr std::array rows{
    Row{"title", "title", FieldValue::text, "words of the headline"},
    Row{"headline", "title", FieldValue::text},
    Row{"hd", "title", FieldValue::text},
    Row{"lead", "lead", FieldValue::text, "words of the opening of the text"},
    Row{"lede", "lead", FieldValue::text},
    Row{"lp", "lead", FieldValue::text},
    Row{"hlead", "hlead", FieldValue::text, "words of the headline or the opening"},
    Row{"hlp", "hlead", FieldValue::text},
    Row{"body", "body", FieldValue::text, "words of the text"},
    Row{"source", "source", FieldValue::keyword, "who published it"},
    Row{"author", "author", FieldValue::keyword, "words of the byline"},
    Row{"byline", "author", FieldValue::keyword},
    Row{"place", "place", FieldValue::keyword, "words of the place in its dateline"},
    Row{"dateline", "place", FieldValue::keyword},
    Row{"agency", "agency", FieldValue::keyword, "the wire that wrote it"},
    Row{"wire", "agency", FieldValue::keyword},
    Row{"topic", "topic", FieldValue::keyword, "one of its topics"},
    Row{"language", "language", FieldValue::keyword,
        "the language it is written in: en, es, french"},
    Row{"lang", "language", FieldValue::keyword},
    Row{"id", "id", FieldValue::keyword, "its id"},
    Row{"date", "date", FieldValue::date,
        "published then: 2025, 2025-04, 2025-04-01..2025-05-15, last-week"},
    Row{"since", "since", FieldValue::date, "published then or later"},
    Row{"until", "until", FieldValue::date, "published then or earlier"},
    Row{"summary", "summary", FieldValue::later},
    Row{"said", "said", FieldValue::later},
    Row{"quote", "quote", FieldValue::later},
    Row{"mentions", "mentions", FieldValue::later},
};

struct Elsewhere {
  std::string_view typed;
  std::string_view meant;
};

// What other search engines and archives call our fields.
constexpr std::array names_elsewhere{
    Elsewhere{"after", "since"},        Elsewhere{"before", "until"},
    Elsewhere{"intitle", "title"},      Elsewhere{"text", "body"},
    Elsewhere{"publication", "source"}, Elsewhere{"publisher", "source"},
    Elsewhere{"site", "source"},        Elsewhere{"subject", "topic"},
    Elsewhere{"tag", "topic"},          Elsewhere{"section", "topic"},
};

std::optional<FieldName> nearest(std::string_view typed);
std::size_t farthest_guess(std::size_t letters);

}  // namespace

FieldName field_name(std::string_view typed) {
  const std::string lower = ascii_lower_case(typed);
  for (const Row& row : rows) {
    if (row.typed == lower) return FieldName{std::string(row.name), row.value, {}};
  }
  for (const Elsewhere& row : names_elsewhere) {
    if (row.typed == lower) return FieldName{lower, FieldValue::unknown, std::string(row.meant)};
  }
  return nearest(lower).value_or(FieldName{lower, FieldValue::unknown, {}});
}

std::vector<KnownField> known_fields() {
  std::vector<KnownField> known;
  for (const Row& row : rows) {
    if (row.value == FieldValue::later) continue;
    if (row.typed == row.name) {
      known.push_back({row.name, {}, row.help});
    } else {
      known.back().aliases.push_back(row.typed);
    }
  }
  return known;
}

namespace {

std::optional<FieldName> nearest(std::string_view typed) {
  EditDistance distance;
  const std::u32string points = code_points(typed);
  std::size_t limit = farthest_guess(typed.size());
  std::optional<FieldName> best;
  for (const Row& row : rows) {
    if (row.value == FieldValue::later || limit == 0) continue;
    const std::size_t apart = distance.between(points, code_points(row.typed), limit);
    if (apart > limit) continue;
    best = FieldName{std::string(typed), FieldValue::unknown, std::string(row.typed)};
    limit = apart - 1;  // only a nearer one is better
  }
  return best;
}

// Short names are near too many words to guess at.
std::size_t farthest_guess(std::size_t letters) {
  return letters < 3 ? 0 : letters < 5 ? 1 : 2;
}

}  // namespace

}  // namespace lede::query
