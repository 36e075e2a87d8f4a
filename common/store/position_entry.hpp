// SPDX-License-Identifier: GPL-2.0-or-later
// Where words stand, by the forms in which they do. Xapian would keep the positions of each word of
// each article as an entry of their own, a third of its work in indexing and nearly half of the
// database; here all articles of a block share one entry a form. Of an entry
//
//   size       how many bytes the documents take
//   documents  ascending, two numbers each: how much further it is than the one before, or than the
//              block's beginning less 1, and how many bytes its positions take
//   positions  of one document after the other, each by how much it is greater than the one before
//
// every number is in base 128, so that most documents are passed over by reading two bytes. Private
// to the store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/store/packed_number.hpp"

namespace lede::store {

using Position = std::uint32_t;

/// A segment's documents whose number divided by this is the same are a block.
inline constexpr Xapian::docid documents_per_block = 8192;

/// The metadata key of the positions of `form` in a block.
std::string position_key(std::string_view form, Xapian::docid block);

/// The inverse: the form and the block. Throws Xapian::DatabaseCorruptError.
std::pair<std::string_view, Xapian::docid> parse_position_key(std::string_view key);

/// Collects an entry.
class PositionEntryWriter {
 public:
  /// `place` is the document's number counted from the block's beginning, from 1 on. Places ascend,
  /// and so do the positions of each.
  void add(Xapian::docid place, Position position);
  Xapian::docid last_place() const { return place_; }
  Position last_position() const { return position_; }
  /// The entry; nothing is added afterwards.
  std::string take();

 private:
  void end_document();

  std::string documents_, positions_;
  std::size_t begin_ = 0;  // of the last document's positions
  Xapian::docid place_ = 0;
  Position position_ = 0;
};

/// Walks through an entry, which outlives it. Throws Xapian::DatabaseCorruptError where it cannot
/// be read.
class PositionEntryReader {
 public:
  PositionEntryReader() = default;
  explicit PositionEntryReader(std::string_view entry);

  /// To the next document, the first at first; false where there is none.
  bool next() {
    if (documents_.empty()) return false;
    positions_.remove_prefix(size_);
    place_ += take_number(documents_);
    size_ = take_number(documents_);
    if (size_ > positions_.size()) complain();
    return true;
  }
  Xapian::docid place() const { return place_; }
  std::string_view packed_positions() const { return positions_.substr(0, size_); }
  void append_positions(std::vector<Position>& positions) const;

  [[noreturn]] static void complain();

 private:
  std::string_view documents_;  // behind the one it is at
  std::string_view positions_;  // from that of this one on
  std::size_t size_ = 0;        // of these
  Xapian::docid place_ = 0;
};

/// A document of an entry, and in how many places the form stands in it.
struct ListedDocument {
  Xapian::docid document = 0;
  std::uint64_t count = 0;
};

/// All of an entry, ascending. Throws Xapian::DatabaseCorruptError, also where a document is not of
/// the block.
std::vector<ListedDocument> listed_documents(std::string_view entry, Xapian::docid block);

/// The entry of a word and block whose articles are spread over `entries`, in any order, of which
/// each holds a range of documents of its own. Throws Xapian::DatabaseCorruptError.
std::string merged_positions(std::size_t count, const std::string entries[]);

/// `entry` less what it says of `documents`, which are ascending and of its block; empty where
/// nothing is left, which removes a key of metadata. Throws Xapian::DatabaseCorruptError.
std::string positions_without(std::string_view entry, std::span<const Xapian::docid> documents);

}  // namespace lede::store
