// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/position_cursor.hpp"

#include <algorithm>
#include <utility>

namespace lede::store {

PositionCursor::PositionCursor(Xapian::Database segment, std::string form)
    : segment_(std::move(segment)),
      form_(std::move(form)),
      last_block_(segment_.get_lastdocid() / documents_per_block) {}

Xapian::docid PositionCursor::skip_to(Xapian::docid target) {
  if (document_ >= target) return document_;
  const Xapian::docid block = target / documents_per_block;
  if (!is_loaded_ || block_ < block) {
    if (!load(block)) return document_ = at_end;
  }
  for (;;) {
    if (next_in_block()) {
      if (document_ >= target) return document_;
    } else if (!load(block_ + 1)) {
      return document_ = at_end;
    }
  }
}

bool PositionCursor::holds(Xapian::docid document) {
  const Xapian::docid block = document / documents_per_block;
  if (!is_loaded_ || block_ < block) load_one(block);
  while (block_ == block && !is_passed_ && document_ < document) {
    is_passed_ = !next_in_block();
  }
  return document_ == document;
}

/// To the beginning of the first block from `block` on that has an entry.
bool PositionCursor::load(Xapian::docid block) {
  for (; block <= last_block_; ++block) {
    if (load_one(block)) return true;
  }
  return false;
}

/// To the beginning of `block`; false where it has no entry.
bool PositionCursor::load_one(Xapian::docid block) {
  entry_ = segment_.get_metadata(position_key(form_, block));
  block_ = block;
  reader_ = PositionEntryReader(entry_);
  is_loaded_ = true;
  is_passed_ = false;
  document_ = std::max<Xapian::docid>(block * documents_per_block, 1) - 1;
  return !entry_.empty();
}

bool PositionCursor::next_in_block() {
  if (!reader_.next()) return false;
  document_ = block_ * documents_per_block + reader_.place() - 1;
  return true;
}

}  // namespace lede::store
