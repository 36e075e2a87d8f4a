// SPDX-License-Identifier: GPL-2.0-or-later
// One article as the index takes it in: its terms, values and stored text. Knows nothing of
// how they are kept.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/schema/schema.hpp"

namespace lede::store {

/// A word, or what marks one. Its term is what it counts as (a stem), its form what stands there.
struct IndexedWord {
  std::string term;       // with its prefix, see schema.hpp
  std::string form = {};  // empty where it is the term

  /// Where the store keeps it: whoever makes many postings of one word keeps it too, and spares
  /// the store to look it up each time.
  struct Place {
    std::uint64_t keeper = 0;
    void* list = nullptr;
    void* term = nullptr;
  };
  mutable Place place = {};
};

struct Posting {
  IndexedWord word;                   // unless it is kept elsewhere
  std::uint32_t position = 0;         // from 1; 0: it only counts
  std::uint32_t count = 1;            // 0 for a marker that must not weigh
  const IndexedWord* kept = nullptr;  // lives as long as the record
};

inline const IndexedWord& word_of(const Posting& posting) {
  return posting.kept != nullptr ? *posting.kept : posting.word;
}

struct Record {
  std::string id;                  // the article's; at most one article has it
  std::string input;               // the file it was read from
  std::uint64_t sequence = 0;      // where an id comes twice in one run, the highest wins
  std::vector<Posting> postings;   // words
  std::vector<std::string> terms;  // without positions, weighing nothing
  std::vector<std::pair<schema::Slot, std::string>> values;
  std::string data;  // the article as JSON
};

}  // namespace lede::store
