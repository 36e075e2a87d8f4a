// SPDX-License-Identifier: GPL-2.0-or-later
// Where words stand, by the forms in which they do. Xapian would keep the positions of each word of
// each article as an entry of their own, a third of its work in indexing and nearly half of the
// database; here all articles of a block share one entry a form. An entry is a row of documents in
// ascending order:
//
//   document   how much further it is than the one before, or than the block's beginning less 1
//   positions  each by how much it is greater than the one before
//   0
//
// every number in base 128 (LEB128), so that a byte of 0 is only ever an end, and what holds no
// wanted article is passed over by looking for it. Private to the store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/store/record.hpp"

namespace lede::store {

using Position = std::uint32_t;

/// A segment's documents whose number divided by this is the same are a block.
inline constexpr Xapian::docid documents_per_block = 8192;

/// The metadata key of the positions of `form` in a block.
std::string position_key(std::string_view form, Xapian::docid block);

/// The inverse: the form and the block. Throws Xapian::DatabaseCorruptError.
std::pair<std::string_view, Xapian::docid> parse_position_key(std::string_view key);

/// A document of an entry, and in how many places the form stands in it.
struct ListedDocument {
  Xapian::docid document = 0;
  std::uint64_t count = 0;
};

/// All of an entry, ascending. Throws Xapian::DatabaseCorruptError, also where a document is not of
/// the block.
std::vector<ListedDocument> listed_documents(std::string_view entry, Xapian::docid block);

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

  struct List {
    std::string bytes;
    Xapian::docid document = 0;  // the last, counted from the block's beginning
    Position position = 0;       // the last in that document
  };

  NamedTerm& term_of(const Posting& posting);
  void look_up(const Posting& posting);
  NamedTerm& in_document(NamedTerm& term);
  void append(List& list, Xapian::docid place, Position position);
  static std::uint64_t new_keeper();

  std::unordered_map<std::string, List> lists_;
  std::unordered_map<std::string, Term> terms_;
  std::vector<NamedTerm*> in_document_;
  std::vector<TermCount> counts_;
  Xapian::docid place_ = 0;              // of the document that is taken in
  std::uint64_t keeper_ = new_keeper();  // of the places of words, until they are written
  Xapian::docid block_ = 0;
  std::size_t positions_ = 0;
};

/// The entry of a word and block whose articles are spread over `entries`, in any order, of which
/// each holds a range of documents of its own. Throws Xapian::DatabaseCorruptError.
std::string merged_positions(std::size_t count, const std::string entries[]);

/// `entry` less what it says of `documents`, which are ascending and of its block; empty where
/// nothing is left, which removes a key of metadata. Throws Xapian::DatabaseCorruptError.
std::string positions_without(std::string_view entry, std::span<const Xapian::docid> documents);

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
  void append_positions(std::vector<Position>& positions) const;

 private:
  bool load(Xapian::docid block);
  bool load_one(Xapian::docid block);
  bool is_at_begin() const { return rest_.data() == nullptr; }
  bool next_in_block();

  Xapian::Database segment_;
  std::string form_;
  Xapian::docid last_block_;
  Xapian::docid block_ = 0;
  std::string entry_;       // of the block
  std::string_view rest_;   // of the entry: from the document's positions on
  bool is_loaded_ = false;  // the entry is block_'s
  bool is_passed_ = false;  // holds() has come to its end
  Xapian::docid document_ = 0;
};

}  // namespace lede::store
