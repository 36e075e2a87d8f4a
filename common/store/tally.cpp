// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/tally.hpp"

#include <cassert>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/store/matching/slot_counter.hpp"
#include "common/store/matching/walk.hpp"
#include "common/store/plan_compiler.hpp"

namespace lede::store {

namespace {

using Slots = std::vector<schema::Slot>;

Tally counted_here(const Snapshot& snapshot, const MatchPlan& plan, const Slots& slots);
Tally counted_by_xapian(const Snapshot& snapshot, Xapian::Enquire& enquire, const Slots& slots);
Tally counted_one_by_one(const Snapshot& snapshot, Xapian::Enquire& enquire, const Slots& slots);

}  // namespace

Tally tally_of(const Snapshot& snapshot, const MatchPlan& plan, const Slots& slots) {
  assert(!slots.empty());
  if (snapshot.segments.empty()) return {};
  if (!snapshot.has_remote) return counted_here(snapshot, plan, slots);
  // Not BoolWeight, though weights are not needed: for a term that all documents hold and that does
  // not weigh, Xapian 1.4.22 walks the list of all documents by the term's name, and loses it where
  // a compacted segment has gaps ("Unexpected end of posting list").
  Xapian::Enquire enquire(snapshot.all);
  enquire.set_query(compile(plan, snapshot));
  return snapshot.visibility.hides_nothing() ? counted_by_xapian(snapshot, enquire, slots)
                                             : counted_one_by_one(snapshot, enquire, slots);
}

namespace {

Tally counted_here(const Snapshot& snapshot, const MatchPlan& plan, const Slots& slots) {
  std::vector<SlotCounter> counters;
  for (const schema::Slot slot : slots) counters.emplace_back(snapshot, slot);
  Tally tally;
  walk(snapshot, plan, nullptr, [&](const Place& place, double) {
    ++tally.articles;
    for (SlotCounter& counter : counters) counter.count(place);
  });
  for (std::size_t i = 0; i < slots.size(); ++i) tally.slots[slots[i]] = counters[i].take();
  return tally;
}

// This spy is one that servers know. It sees every match only where all are to be checked.
Tally counted_by_xapian(const Snapshot& snapshot, Xapian::Enquire& enquire, const Slots& slots) {
  std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
  for (const schema::Slot slot : slots) {
    spies.push_back(
        std::make_unique<Xapian::ValueCountMatchSpy>(static_cast<Xapian::valueno>(slot)));
    enquire.add_matchspy(spies.back().get());
  }
  enquire.get_mset(0, 1, snapshot.all.get_doccount());
  Tally tally;
  tally.articles = spies.front()->get_total();
  for (std::size_t i = 0; i < slots.size(); ++i) {
    SlotCounts& counts = tally.slots[slots[i]];
    for (auto value = spies[i]->values_begin(); value != spies[i]->values_end(); ++value) {
      counts[*value] = value.get_termfreq();
    }
  }
  return tally;
}

// No spy is told which segment a document is of, and so whether it is hidden.
Tally counted_one_by_one(const Snapshot& snapshot, Xapian::Enquire& enquire, const Slots& slots) {
  const Xapian::MSet matches = enquire.get_mset(0, snapshot.all.get_doccount());
  Tally tally;
  for (const schema::Slot slot : slots) tally.slots[slot];
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const Xapian::Document document = match.get_document();
    if (!snapshot.counts(*match, document)) continue;
    ++tally.articles;
    for (auto& [slot, counts] : tally.slots) {
      const std::string value = document.get_value(static_cast<Xapian::valueno>(slot));
      if (!value.empty()) ++counts[value];
    }
  }
  return tally;
}

}  // namespace

}  // namespace lede::store
