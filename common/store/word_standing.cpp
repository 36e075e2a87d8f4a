// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/word_standing.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>

#include "common/schema/schema.hpp"
#include "common/store/span_source.hpp"

namespace lede::store {

namespace {

/// The lists of one segment, which are walked through once.
class SegmentWords {
 public:
  SegmentWords(const Xapian::Database& segment, const std::vector<StandingWord>& words);

  Standing standing(Xapian::docid document);

 private:
  struct Lists {
    WordCursor all;
    WordCursor typed;
  };

  std::vector<Lists> words_;
  WordCursor bounds_;
};

}  // namespace

// Xapian numbers the documents of several segments in turn. Lists are walked through forwards only.
std::vector<Standing> standing_of(const Snapshot& snapshot,
                                  const std::vector<Xapian::docid>& documents,
                                  const std::vector<StandingWord>& words) {
  const auto segments = static_cast<Xapian::docid>(snapshot.segments.size());
  std::vector<std::size_t> in_turn(documents.size());
  std::iota(in_turn.begin(), in_turn.end(), std::size_t{0});
  std::sort(in_turn.begin(), in_turn.end(),
            [&](std::size_t a, std::size_t b) { return documents[a] < documents[b]; });

  const double average = snapshot.all.get_average_length();
  std::vector<Standing> found(documents.size());
  for (Xapian::docid segment = 0; segment < segments; ++segment) {
    SegmentWords lists(snapshot.segments[segment], words);
    for (const std::size_t i : in_turn) {
      if ((documents[i] - 1) % segments != segment) continue;
      found[i] = lists.standing((documents[i] - 1) / segments + 1);
      found[i].relative_length = snapshot.all.get_doclength(documents[i]) / average;
    }
  }
  return found;
}

namespace {

SegmentWords::SegmentWords(const Xapian::Database& segment, const std::vector<StandingWord>& words)
    : bounds_(segment, {std::string(schema::field_bounds_term)}) {
  words_.reserve(words.size());
  for (const StandingWord& word : words) {
    words_.push_back({WordCursor(segment, word.forms), WordCursor(segment, {word.typed})});
  }
}

Standing SegmentWords::standing(Xapian::docid document) {
  Standing standing;
  standing.words.reserve(words_.size());
  for (Lists& word : words_) {
    standing.words.push_back({word.all.positions(document), word.typed.positions(document).size()});
  }
  standing.bounds = schema::bounds_at(bounds_.positions(document)).value_or(schema::FieldBounds{});
  return standing;
}

}  // namespace

}  // namespace lede::store
