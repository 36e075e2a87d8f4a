// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/word_standing.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "common/schema/schema.hpp"
#include "common/store/span_source.hpp"

namespace lede::store {

namespace {

/// Where words stand in some documents of one segment.
class SegmentStanding {
 public:
  /// `places` are those of the documents in `standing`, by ascending document.
  struct Place {
    Xapian::docid document = 0;
    std::size_t in_standing = 0;
  };
  SegmentStanding(const Snapshot& snapshot, std::size_t segment, std::vector<Place> places,
                  std::vector<Standing>& standing);

  void read(std::size_t word, const StandingWord& forms);
  void read_facts(double average_length);

 private:
  schema::FieldBounds bounds(Xapian::docid document);
  Xapian::termcount length(Xapian::docid document);

  const Xapian::Database& segment_;
  DocumentFacts* facts_ = nullptr;  // null where they are not kept
  std::vector<Place> places_;
  std::vector<Standing>& standing_;
  WordCursor bounds_;
};

}  // namespace

// Xapian numbers the documents of several segments in turn. Lists are walked through forwards only,
// one after the other: the blocks of one stand beside each other.
std::vector<Standing> standing_of(const Snapshot& snapshot,
                                  const std::vector<Xapian::docid>& documents,
                                  const std::vector<StandingWord>& words) {
  const std::size_t segments = snapshot.segments.size();
  std::vector<std::vector<SegmentStanding::Place>> places(segments);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::size_t number = documents[i] - 1;
    places[number % segments].push_back({static_cast<Xapian::docid>(number / segments + 1), i});
  }
  Standing nowhere;
  nowhere.words.resize(words.size());
  std::vector<Standing> found(documents.size(), nowhere);
  const double average_length = snapshot.all.get_average_length();
  for (std::size_t segment = 0; segment < segments; ++segment) {
    if (places[segment].empty()) continue;
    std::sort(places[segment].begin(), places[segment].end(),
              [](const auto& a, const auto& b) { return a.document < b.document; });
    SegmentStanding of_segment(snapshot, segment, std::move(places[segment]), found);
    for (std::size_t word = 0; word < words.size(); ++word) of_segment.read(word, words[word]);
    of_segment.read_facts(average_length);
  }
  return found;
}

namespace {

SegmentStanding::SegmentStanding(const Snapshot& snapshot, std::size_t segment,
                                 std::vector<Place> places, std::vector<Standing>& standing)
    : segment_(snapshot.segments[segment]),
      places_(std::move(places)),
      standing_(standing),
      bounds_(segment_, {std::string(schema::field_bounds_term)}) {
  if (snapshot.facts.empty()) return;
  facts_ = snapshot.facts[segment].get();
}

// Of a part and of the whole (co in co-operate) the forms may stand at one position.
void SegmentStanding::read(std::size_t word, const StandingWord& forms) {
  for (const std::string& form : forms.forms) {
    PositionCursor list(segment_, form);
    for (const Place& place : places_) {
      if (!list.holds(place.document)) continue;
      Standing::Places& where = standing_[place.in_standing].words[word];
      const std::size_t known = where.positions.size();
      list.append_positions(where.positions);
      if (form == forms.typed) where.typed = where.positions.size() - known;
      if (known == 0) continue;
      std::sort(where.positions.begin(), where.positions.end());
      where.positions.erase(std::unique(where.positions.begin(), where.positions.end()),
                            where.positions.end());
    }
  }
}

void SegmentStanding::read_facts(double average_length) {
  for (const Place& place : places_) {
    Standing& standing = standing_[place.in_standing];
    standing.bounds = bounds(place.document);
    standing.relative_length = length(place.document) / average_length;
  }
}

schema::FieldBounds SegmentStanding::bounds(Xapian::docid document) {
  if (facts_ != nullptr) {
    if (const schema::FieldBounds* known = facts_->bounds(document)) return *known;
  }
  return schema::bounds_at(bounds_.positions(document)).value_or(schema::FieldBounds{});
}

Xapian::termcount SegmentStanding::length(Xapian::docid document) {
  return facts_ != nullptr ? facts_->length(document) : segment_.get_doclength(document);
}

}  // namespace

}  // namespace lede::store
