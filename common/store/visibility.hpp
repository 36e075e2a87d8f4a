// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents count where several databases are read together: each article's newest
// version, and of an article that several databases hold, that of the one named first. Private
// to the store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "common/store/superseded.hpp"

namespace lede::store {

class Visibility {
 public:
  /// The next `segments` segments are one database, to which alone `note` applies.
  void add_database(std::size_t segments, Superseded note);

  /// Looks for articles that several of the databases have, `segments` being those of all.
  /// Ids are read in order and passed over in strides: where those of two databases do not
  /// interleave, this takes no time.
  void find_shared(const std::vector<Xapian::Database>& segments);

  /// Every document counts.
  bool hides_nothing() const { return notes_are_empty_ && shared_.empty(); }

  /// Whether `document` of `all`, which is all segments in their order, counts; `number` is its
  /// number there, not that in its segment.
  bool counts(const Xapian::Database& all, Xapian::docid number,
              const Xapian::Document& document) const;

 private:
  struct Note {
    std::unordered_set<std::string> id_terms;
    std::uint32_t below = 0;  // generation
  };

  std::size_t database_of(Xapian::docid number) const;
  bool is_superseded(std::size_t database, const Xapian::Document& document,
                     const std::string& id_term) const;

  std::vector<std::size_t> databases_;  // of every segment
  std::vector<Note> notes_;             // of every database
  bool notes_are_empty_ = true;
  std::unordered_set<std::string> shared_;  // id terms
};

}  // namespace lede::store
