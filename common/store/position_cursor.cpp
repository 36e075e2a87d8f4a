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
  while (block <= last_block_ && !load_one(block)) block = next_block_;
  return block <= last_block_;
}

/// To the beginning of `block`; false where it has no entry.
bool PositionCursor::load_one(Xapian::docid block) {
  entry_.clear();
  if (block >= next_block_) {
    entry_ = segment_.get_metadata(position_key(form_, block));
    next_block_ = entry_.empty() ? block_with_entry(block + 1) : block + 1;
  }
  block_ = block;
  reader_ = PositionEntryReader(entry_);
  is_loaded_ = true;
  is_passed_ = false;
  document_ = std::max<Xapian::docid>(block * documents_per_block, 1) - 1;
  return !entry_.empty();
}

/// The first from `block` on, or one behind the last of the segment.
Xapian::docid PositionCursor::block_with_entry(Xapian::docid block) const {
  if (block > last_block_) return block;
  auto key = segment_.metadata_keys_begin(position_key(form_, 0).substr(0, form_.size() + 1));
  key.skip_to(position_key(form_, block));
  if (key == segment_.metadata_keys_end()) return last_block_ + 1;
  const std::string found = *key;
  const auto [form, its_block] = parse_position_key(found);
  return form == form_ ? its_block : last_block_ + 1;
}

bool PositionCursor::next_in_block() {
  if (!reader_.next()) return false;
  document_ = block_ * documents_per_block + reader_.place() - 1;
  return true;
}

}  // namespace lede::store
