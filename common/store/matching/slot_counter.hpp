// SPDX-License-Identifier: GPL-2.0-or-later
// Counts what a slot holds of the matches of a walk. Private to the store.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "common/store/index_reader.hpp"
#include "common/store/matching/walk.hpp"

namespace lede::store {

class SlotCounter {
 public:
  SlotCounter(const Snapshot& snapshot, schema::Slot slot) : values_(snapshot, slot) {}

  /// Places come in the order of the walk.
  void count(const Place& place) {
    const std::string value = values_.at(place);
    if (!value.empty()) ++counts_[value];
  }
  SlotCounts take() const { return {counts_.begin(), counts_.end()}; }

 private:
  SlotReader values_;
  std::unordered_map<std::string, std::uint64_t> counts_;
};

}  // namespace lede::store
