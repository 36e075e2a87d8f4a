// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/word_standing.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "common/schema/schema.hpp"
#include "common/store/position_cursor.hpp"
#include "common/store/span_source.hpp"

namespace lede::store {

namespace {

/// A document that is asked for, and which of all it is.
struct Asked {
  Xapian::docid document = 0;
  std::size_t article = 0;
};

/// Where a form stands in an article: its positions, in `positions` of Found.
struct Run {
  std::size_t article = 0;
  std::size_t begin = 0, end = 0;
  bool is_typed = false;
};

/// What was found of a word, form by form.
struct Found {
  std::vector<std::uint32_t> positions;
  std::vector<Run> runs;
};

/// Of positions.
struct Range {
  std::size_t begin = 0, end = 0;
};

std::vector<std::vector<Asked>> by_segment(const std::vector<Xapian::docid>& documents,
                                           std::size_t segments);
void read_word(Found& found, const StandingWord& word, const Xapian::Database& segment,
               const std::vector<Asked>& asked);
void keep_word(Standings& standings, std::vector<Range>& ranges, Found& found, std::size_t word);
void point_at_places(Standings& standings, const std::vector<Range>& ranges);
void read_facts(Standings& standings, const Snapshot& snapshot, std::size_t segment,
                const std::vector<Asked>& asked);

}  // namespace

// Lists are walked through forwards only, one after the other: the blocks of one stand beside each
// other.
Standings standing_of(const Snapshot& snapshot, const std::vector<Xapian::docid>& documents,
                      const std::vector<StandingWord>& words) {
  const auto asked = by_segment(documents, snapshot.segments.size());
  Standings standings(documents.size());
  if (documents.empty()) return standings;
  standings.places.resize(documents.size() * words.size());
  std::vector<Range> ranges(standings.places.size());
  for (std::size_t word = 0; word < words.size(); ++word) {
    Found found;
    for (std::size_t segment = 0; segment < asked.size(); ++segment) {
      if (asked[segment].empty()) continue;
      read_word(found, words[word], snapshot.segments[segment], asked[segment]);
    }
    keep_word(standings, ranges, found, word);
  }
  point_at_places(standings, ranges);
  for (std::size_t segment = 0; segment < asked.size(); ++segment) {
    read_facts(standings, snapshot, segment, asked[segment]);
  }
  return standings;
}

namespace {

/// Ascending in each. Xapian numbers the documents of several segments in turn.
std::vector<std::vector<Asked>> by_segment(const std::vector<Xapian::docid>& documents,
                                           std::size_t segments) {
  std::vector<std::vector<Asked>> asked(segments);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i] == 0) continue;
    const std::size_t number = documents[i] - 1;
    asked[number % segments].push_back({static_cast<Xapian::docid>(number / segments + 1), i});
  }
  for (std::vector<Asked>& of_segment : asked) {
    std::sort(of_segment.begin(), of_segment.end(),
              [](const Asked& a, const Asked& b) { return a.document < b.document; });
  }
  return asked;
}

void read_word(Found& found, const StandingWord& word, const Xapian::Database& segment,
               const std::vector<Asked>& asked) {
  for (const std::string& form : word.forms) {
    PositionCursor list(segment, form);
    for (const Asked& one : asked) {
      if (!list.holds(one.document)) continue;
      const std::size_t begin = found.positions.size();
      list.append_positions(found.positions);
      found.runs.push_back({one.article, begin, found.positions.size(), form == word.typed});
    }
  }
}

/// Puts together what forms were found in each article. Of a part and of the whole (co in
/// co-operate) the forms may stand at one position.
void keep_word(Standings& standings, std::vector<Range>& ranges, Found& found, std::size_t word) {
  const std::size_t words = ranges.size() / standings.articles.size();
  std::stable_sort(found.runs.begin(), found.runs.end(),
                   [](const Run& a, const Run& b) { return a.article < b.article; });
  std::vector<std::uint32_t>& all = standings.positions;
  for (auto run = found.runs.begin(); run != found.runs.end();) {
    const std::size_t begin = all.size();
    const std::size_t article = run->article;
    const std::size_t place = article * words + word;
    const auto first = run;
    for (; run != found.runs.end() && run->article == article; ++run) {
      const auto at = [&](std::size_t i) {
        return found.positions.begin() + static_cast<std::ptrdiff_t>(i);
      };
      all.insert(all.end(), at(run->begin), at(run->end));
      if (run->is_typed) standings.places[place].typed = run->end - run->begin;
    }
    const auto of_article = all.begin() + static_cast<std::ptrdiff_t>(begin);
    if (run - first > 1) {
      std::sort(of_article, all.end());
      all.erase(std::unique(of_article, all.end()), all.end());
    }
    ranges[place] = {begin, all.size()};
  }
}

/// Only when all have been found do they stay where they are in memory.
void point_at_places(Standings& standings, const std::vector<Range>& ranges) {
  const std::span<const std::uint32_t> positions(standings.positions);
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    standings.places[i].positions =
        positions.subspan(ranges[i].begin, ranges[i].end - ranges[i].begin);
  }
  const std::span<const Standing::Places> places(standings.places);
  const std::size_t words = places.size() / standings.articles.size();
  for (std::size_t i = 0; i < standings.articles.size(); ++i) {
    standings.articles[i].words = places.subspan(i * words, words);
  }
}

void read_facts(Standings& standings, const Snapshot& snapshot, std::size_t segment,
                const std::vector<Asked>& asked) {
  const double average_length = snapshot.all.get_average_length();
  const Xapian::Database& database = snapshot.segments[segment];
  DocumentFacts* facts = snapshot.facts.empty() ? nullptr : snapshot.facts[segment].get();
  WordCursor bounds(database, {std::string(schema::field_bounds_term)});
  for (const Asked& one : asked) {
    Standing& standing = standings.articles[one.article];
    const schema::FieldBounds* known = facts != nullptr ? facts->bounds(one.document) : nullptr;
    standing.bounds =
        known != nullptr
            ? *known
            : schema::bounds_at(bounds.positions(one.document)).value_or(schema::FieldBounds{});
    const Xapian::termcount length =
        facts != nullptr ? facts->length(one.document) : database.get_doclength(one.document);
    standing.relative_length = length / average_length;
  }
}

}  // namespace

}  // namespace lede::store
