// SPDX-License-Identifier: GPL-2.0-or-later
// What ranking asks of the documents of a segment again and again. Xapian looks the length of each
// up in a list that it walks through, which is most of the work of weighing a match: of a block of
// documents that is asked for often, all are kept in memory. And what it asks of terms, several
// times in one query, each a way down Xapian's tree. Private to the store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/schema/schema.hpp"
#include "common/store/position_entry.hpp"

namespace lede::store {

/// Not thread-safe. Every call throws Xapian::Error where the segment cannot be read.
class DocumentFacts {
 public:
  explicit DocumentFacts(Xapian::Database segment);

  const Xapian::Database& segment() const { return segment_; }

  /// Of a document that the segment holds.
  Xapian::termcount length(Xapian::docid document) {
    Block& block = blocks_[document / documents_per_block];
    if (block.lengths.empty() && !keeps_lengths(block, document)) {
      return segment_.get_doclength(document);
    }
    return block.lengths[document % documents_per_block];
  }

  /// Where the parts of its text end; null where that is not kept, and to be looked up.
  const schema::FieldBounds* bounds(Xapian::docid document);

  /// All that hold a term, which should be few, ascending. Stays where it is.
  const std::vector<Xapian::docid>& holding(const std::string& term);

  /// How many hold a term.
  Xapian::doccount frequency(const std::string& term);
  /// How often all together hold it, a word of a title counting as its weight says.
  Xapian::termcount occurrences(const std::string& term);
  /// As forms_of() has them.
  const std::vector<std::string>& forms(const std::string& term);

 private:
  template <class Value>
  using ByTerm = std::unordered_map<std::string, Value>;

  struct Block {
    std::uint32_t lengths_asked = 0;
    std::uint32_t bounds_asked = 0;
    std::vector<Xapian::termcount> lengths;
    std::vector<schema::FieldBounds> bounds;
  };

  bool keeps_lengths(Block& block, Xapian::docid document);
  void read_lengths(Block& block, Xapian::docid begin);
  void read_bounds(Block& block, Xapian::docid begin);

  Xapian::Database segment_;
  std::vector<Block> blocks_;
  ByTerm<std::vector<Xapian::docid>> holding_;
  ByTerm<Xapian::doccount> frequencies_;
  ByTerm<Xapian::termcount> occurrences_;
  ByTerm<std::vector<std::string>> forms_;
};

/// Of each segment.
using FactsOfSegments = std::vector<std::shared_ptr<DocumentFacts>>;

FactsOfSegments facts_of(const std::vector<Xapian::Database>& segments);

}  // namespace lede::store
