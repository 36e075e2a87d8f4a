// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/slot_values.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace lede::store {

namespace {

/// Where a document is, as Xapian deals the numbers of a database of several out.
struct Place {
  Xapian::docid segment = 0, document = 0;
  std::size_t asked = 0;  // its place in the question
};

std::vector<Place> places_of(const std::vector<Xapian::docid>& documents, std::size_t segments);
std::vector<std::string> values_one_by_one(const Snapshot& snapshot, Xapian::valueno slot,
                                           const std::vector<Xapian::docid>& documents);

}  // namespace

std::vector<std::string> slot_values(const Snapshot& snapshot, schema::Slot slot,
                                     const std::vector<Xapian::docid>& documents) {
  const auto number = static_cast<Xapian::valueno>(slot);
  // A server hands a slot out document by document, all of them.
  if (snapshot.has_remote) return values_one_by_one(snapshot, number, documents);
  std::vector<std::string> values(documents.size());
  const std::vector<Place> places = places_of(documents, snapshot.segments.size());
  for (auto place = places.begin(); place != places.end();) {
    const Xapian::docid segment = place->segment;
    const Xapian::Database& database = snapshot.segments[segment];
    Xapian::ValueIterator value = database.valuestream_begin(number);
    for (; place != places.end() && place->segment == segment; ++place) {
      if (value == database.valuestream_end(number)) continue;
      value.skip_to(place->document);
      if (value == database.valuestream_end(number)) continue;
      if (value.get_docid() == place->document) values[place->asked] = *value;
    }
  }
  return values;
}

namespace {

std::vector<Place> places_of(const std::vector<Xapian::docid>& documents, std::size_t segments) {
  const auto count = static_cast<Xapian::docid>(segments);
  std::vector<Place> places;
  places.reserve(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Xapian::docid number = documents[i] - 1;
    places.push_back({number % count, number / count + 1, i});
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::pair(a.segment, a.document) < std::pair(b.segment, b.document);
  });
  return places;
}

std::vector<std::string> values_one_by_one(const Snapshot& snapshot, Xapian::valueno slot,
                                           const std::vector<Xapian::docid>& documents) {
  std::vector<std::string> values;
  values.reserve(documents.size());
  for (const Xapian::docid document : documents) {
    values.push_back(snapshot.all.get_document(document).get_value(slot));
  }
  return values;
}

}  // namespace

}  // namespace lede::store
