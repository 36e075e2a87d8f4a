// SPDX-License-Identifier: GPL-2.0-or-later
// The sketches by which copies are known. Of some hundred matches of every search they are asked
// for, each a way down Xapian's tree: of a block of documents that is asked for often, all are kept
// in memory. Private to the store.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/store/position_entry.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// Not thread-safe.
class SketchBook {
 public:
  /// In the order of `documents`, which are numbers in `snapshot.all`, each once; empty where there
  /// is none. `number` is the snapshot's: of another one nothing is kept. Throws Xapian::Error.
  std::vector<std::string> sketches(const Snapshot& snapshot, std::uint64_t number,
                                    const std::vector<Xapian::docid>& documents);

 private:
  struct Block {
    std::uint32_t asked = 0;
    std::string bytes;  // of all its documents, once they are kept
    std::bitset<documents_per_block> has_sketch;
  };
  using Place = std::pair<Xapian::docid, Xapian::docid>;  // a segment, and which of its blocks

  const Block* kept_block(const Snapshot& snapshot, Place place);

  std::uint64_t snapshot_ = 0;
  std::map<Place, Block> blocks_;
  std::size_t kept_ = 0;  // of them
};

}  // namespace lede::store
