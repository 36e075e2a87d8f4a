// SPDX-License-Identifier: GPL-2.0-or-later
// Counts what slots hold of the matches of a walk. Private to the store.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/store/index_reader.hpp"
#include "common/store/matching/walk.hpp"

namespace lede::store {

class SlotCounter {
 public:
  SlotCounter(const Snapshot& snapshot, const std::vector<schema::Slot>& slots) {
    for (const schema::Slot slot : slots)
      counted_.push_back({slot, SlotReader(snapshot, slot), {}});
  }

  /// Places come in the order of the walk.
  void count(const Place& place) {
    ++articles_;
    for (Counted& one : counted_) {
      const std::string value = one.values.at(place);
      if (!value.empty()) ++one.counts[value];
    }
  }

  std::uint64_t articles() const { return articles_; }
  Tally tally() const {
    Tally tally{articles_, {}};
    for (const Counted& one : counted_) {
      tally.slots[one.slot] = {one.counts.begin(), one.counts.end()};
    }
    return tally;
  }

 private:
  struct Counted {
    schema::Slot slot;
    SlotReader values;
    std::unordered_map<std::string, std::uint64_t> counts;
  };

  std::vector<Counted> counted_;
  std::uint64_t articles_ = 0;
};

}  // namespace lede::store
