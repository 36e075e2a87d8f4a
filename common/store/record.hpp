// SPDX-License-Identifier: GPL-2.0-or-later
// One article as the index takes it in: its terms, values and stored text. Knows nothing of
// how they are kept.
#pragma once

#include <cstdint>
#include <memory>
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

/// One place of a word. Small, as a long article has millions.
struct Posting {
  /// With a word of its own.
  Posting(IndexedWord own, std::uint32_t at, std::uint32_t times = 1)
      : word(std::make_shared<const IndexedWord>(std::move(own))), position(at), count(times) {}
  /// `kept` lives as long as the record.
  Posting(const IndexedWord* kept, std::uint32_t at, std::uint32_t times)
      : word(std::shared_ptr<const IndexedWord>(), kept), position(at), count(times) {}

  std::shared_ptr<const IndexedWord> word;
  std::uint32_t position = 0;  // from 1; 0: it only counts
  std::uint32_t count = 1;     // 0 for a marker that must not weigh
};

inline const IndexedWord& word_of(const Posting& posting) {
  return *posting.word;
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
