// SPDX-License-Identifier: GPL-2.0-or-later
// Walks through all matches of a plan in a snapshot that has no remote segments. Private to the
// store.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/schema/schema.hpp"
#include "common/store/matching/plan_opener.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// Where a document is: its number in a segment, and that in all, as Xapian deals the numbers of a
/// database of several out.
struct Place {
  std::size_t segment = 0;
  Xapian::docid document = 0;
  Xapian::docid number = 0;
};

/// Calls `visit(place, value)` at every match that counts, segment by segment, ascending.
/// `weighting` as of open(). Throws Xapian::Error.
template <class Visit>
void walk(const Snapshot& snapshot, const MatchPlan& plan, const Weighting* weighting,
          Visit visit) {
  constexpr Xapian::docid stretch = 4096;  // read in one go
  const auto segments = static_cast<Xapian::docid>(snapshot.segments.size());
  const bool all_count = snapshot.visibility.hides_nothing();
  std::vector<Hit> hits;
  for (Xapian::docid segment = 0; segment < segments; ++segment) {
    const MatchCursorPtr cursor = open(plan, snapshot, segment, weighting);
    for (Xapian::docid next = 1; next != MatchCursor::at_end;) {
      hits.clear();
      next = cursor->read(next, next + std::min(stretch, MatchCursor::at_end - next), hits);
      for (const Hit& hit : hits) {
        const Xapian::docid number = (hit.document - 1) * segments + segment + 1;
        if (!all_count && !snapshot.counts(number, snapshot.all.get_document(number))) continue;
        visit(Place{segment, hit.document, number}, hit.value);
      }
    }
  }
}

/// Reads what a slot holds of the places of such a walk.
class SlotReader {
 public:
  SlotReader(const Snapshot& snapshot, schema::Slot slot)
      : snapshot_(snapshot), slot_(static_cast<Xapian::valueno>(slot)) {}

  /// Empty where it holds nothing.
  std::string at(const Place& place);

 private:
  const Snapshot& snapshot_;
  Xapian::valueno slot_;
  Xapian::ValueIterator value_;
  std::size_t segment_ = static_cast<std::size_t>(-1);
};

}  // namespace lede::store
