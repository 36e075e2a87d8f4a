// SPDX-License-Identifier: GPL-2.0-or-later
// Counts what a snapshot holds. Private to the store.
#pragma once

#include "common/store/index_reader.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// Reads every article's stored text: linear in the database.
DatabaseStats statistics_of(const Snapshot& snapshot);

/// The words that start with `prefix` in all segments, their frequencies added up.
std::vector<Word> words_of(const Snapshot& snapshot, std::string_view prefix);

}  // namespace lede::store
