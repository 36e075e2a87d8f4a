// SPDX-License-Identifier: GPL-2.0-or-later
// Where the words of a segment stand. Private to the store.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/position_entry.hpp"

namespace lede::store {

/// Walks through the documents of one segment that hold a form, and through where they hold it.
class PositionCursor {
 public:
  static constexpr Xapian::docid at_end = 0xffffffff;

  /// Before the first document.
  PositionCursor(Xapian::Database segment, std::string form);

  /// To the first document from `target` on, never backwards; returns its number, or at_end.
  /// Throws Xapian::DatabaseCorruptError.
  Xapian::docid skip_to(Xapian::docid target);
  Xapian::docid document() const { return document_; }
  /// Whether `document`, which ascends from call to call, is one of them. Reads its block only;
  /// not to be mixed with skip_to().
  bool holds(Xapian::docid document);
  /// Adds the document's positions, ascending.
  void append_positions(std::vector<Position>& positions) const {
    reader_.append_positions(positions);
  }

 private:
  bool load(Xapian::docid block);
  bool load_one(Xapian::docid block);
  Xapian::docid block_with_entry(Xapian::docid block) const;
  bool next_in_block();

  Xapian::Database segment_;
  std::string form_;
  Xapian::docid last_block_;
  Xapian::docid block_ = 0;
  Xapian::docid next_block_ = 0;  // none from the last that was loaded up to it has an entry
  std::string entry_;             // of the block
  PositionEntryReader reader_;
  bool is_loaded_ = false;  // the entry is block_'s
  bool is_passed_ = false;  // holds() has come to its end
  Xapian::docid document_ = 0;
};

}  // namespace lede::store
