// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/sketch_book.hpp"

#include "common/schema/schema.hpp"
#include "common/store/slot_values.hpp"

namespace lede::store {

namespace {

constexpr std::size_t sketch_bytes = 64;
constexpr auto slot = static_cast<Xapian::valueno>(schema::Slot::sketch);

// To read a block as a whole takes as long as to look up so many of its documents, more or less.
constexpr std::uint32_t often = documents_per_block / 32;

// Half a megabyte each.
constexpr std::size_t most_kept = 64;

}  // namespace

std::vector<std::string> SketchBook::sketches(const Snapshot& snapshot, std::uint64_t number,
                                              const std::vector<Xapian::docid>& documents) {
  if (snapshot.has_remote) return slot_values(snapshot, schema::Slot::sketch, documents);
  if (number != snapshot_) *this = SketchBook();
  snapshot_ = number;
  std::vector<std::string> sketches(documents.size());
  std::vector<Xapian::docid> others;
  std::vector<std::size_t> places_of_others;
  const auto segments = static_cast<Xapian::docid>(snapshot.segments.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    // Xapian deals the numbers of a database of several out in turn.
    const Xapian::docid segment = (documents[i] - 1) % segments;
    const Xapian::docid document = (documents[i] - 1) / segments + 1;
    const Block* block = kept_block(snapshot, {segment, document / documents_per_block});
    if (block == nullptr) {
      others.push_back(documents[i]);
      places_of_others.push_back(i);
    } else if (const auto at = document % documents_per_block; block->has_sketch[at]) {
      sketches[i].assign(block->bytes, at * sketch_bytes, sketch_bytes);
    }
  }
  if (others.empty()) return sketches;
  std::vector<std::string> looked_up = slot_values(snapshot, schema::Slot::sketch, others);
  for (std::size_t i = 0; i < others.size(); ++i) {
    sketches[places_of_others[i]] = std::move(looked_up[i]);
  }
  return sketches;
}

/// Null where it is not kept.
const SketchBook::Block* SketchBook::kept_block(const Snapshot& snapshot, Place place) {
  Block& block = blocks_[place];
  if (!block.bytes.empty()) return &block;
  if (++block.asked <= often || kept_ == most_kept) return nullptr;
  const Xapian::docid begin = place.second * documents_per_block;
  const Xapian::Database& segment = snapshot.segments[place.first];
  std::string bytes(documents_per_block * sketch_bytes, '\0');
  Xapian::ValueIterator value = segment.valuestream_begin(slot);
  const Xapian::ValueIterator end = segment.valuestream_end(slot);
  if (value != end) value.skip_to(begin);
  for (; value != end && value.get_docid() - begin < documents_per_block; ++value) {
    const std::string sketch = *value;
    if (sketch.size() != sketch_bytes) continue;
    const Xapian::docid at = value.get_docid() - begin;
    bytes.replace(at * sketch_bytes, sketch_bytes, sketch);
    block.has_sketch.set(at);
  }
  block.bytes = std::move(bytes);
  ++kept_;
  return &block;
}

}  // namespace lede::store
