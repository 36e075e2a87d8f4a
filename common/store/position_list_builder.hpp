// SPDX-License-Identifier: GPL-2.0-or-later
// Collects where the words of articles stand, form by form. Private to the store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/store/position_entry.hpp"
#include "common/store/record.hpp"

namespace lede::store {

/// Collects positions until they are written.
class PositionListBuilder {
 public:
  struct TermCount {
    const std::string* term;  // lives until the next write_to()
    Xapian::termcount count;
  };

  /// Takes in where the words of a document stand, and returns its terms that count, each once.
  /// Documents come in ascending order, all that is not yet written of one block, and so do the
  /// positions of a form.
  const std::vector<TermCount>& add(Xapian::docid document, const std::vector<Posting>& postings);
  bool empty() const { return lists_.empty(); }
  /// What was collected has grown large, and better be written.
  bool full() const;
  /// Writes what was collected, lists and which forms a term has, in the order of their keys,
  /// and forgets it. Nothing more can be written to that shard.
  void write_to(Xapian::WritableDatabase& shard);

 private:
  struct Term {
    Xapian::docid document = 0;   // the last, counted from the block's beginning
    Xapian::termcount count = 0;  // in that document
    std::vector<std::string_view> forms;
  };
  using NamedTerm = std::pair<const std::string, Term>;

  NamedTerm& term_of(const Posting& posting);
  void look_up(const Posting& posting);
  NamedTerm& in_document(NamedTerm& term);
  void append(PositionEntryWriter& list, Position position);
  static std::uint64_t new_keeper();

  std::unordered_map<std::string, PositionEntryWriter> lists_;
  std::unordered_map<std::string, Term> terms_;
  std::vector<NamedTerm*> in_document_;
  std::vector<TermCount> counts_;
  Xapian::docid place_ = 0;              // of the document that is taken in
  std::uint64_t keeper_ = new_keeper();  // of the places of words, until they are written
  Xapian::docid block_ = 0;
  std::size_t positions_ = 0;
};

}  // namespace lede::store
