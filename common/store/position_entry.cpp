// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/position_entry.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

#include "common/store/metadata.hpp"

namespace lede::store {

namespace {

/// An entry's documents and positions.
struct Parts {
  std::string_view documents, positions;
};

Parts parts_of(std::string_view entry);
std::string entry_of(const Parts& parts);
std::uint64_t checked_count(std::string_view packed_positions);

}  // namespace

std::string position_key(std::string_view form, Xapian::docid block) {
  std::string key(1, position_key_prefix);
  key.append(form);
  // Four bytes whatever the number, so that keys of equal length have forms of equal length.
  for (int shift = 24; shift >= 0; shift -= 8) key.push_back(static_cast<char>(block >> shift));
  return key;
}

std::pair<std::string_view, Xapian::docid> parse_position_key(std::string_view key) {
  constexpr std::size_t block_bytes = 4;
  if (key.size() < 1 + block_bytes) PositionEntryReader::complain();
  Xapian::docid block = 0;
  for (const char byte : key.substr(key.size() - block_bytes)) {
    block = block << 8 | static_cast<unsigned char>(byte);
  }
  return {key.substr(1, key.size() - 1 - block_bytes), block};
}

void PositionEntryWriter::add(Xapian::docid place, Position position) {
  if (place != place_) {
    assert(place > place_);
    end_document();
    append_number(documents_, place - place_);
    place_ = place;
    position_ = 0;
  }
  assert(position > position_);
  append_number(positions_, position - position_);
  position_ = position;
}

std::string PositionEntryWriter::take() {
  end_document();
  return entry_of({documents_, positions_});
}

void PositionEntryWriter::end_document() {
  if (place_ == 0) return;
  append_number(documents_, static_cast<std::uint32_t>(positions_.size() - begin_));
  begin_ = positions_.size();
}

PositionEntryReader::PositionEntryReader(std::string_view entry) {
  if (entry.empty()) return;
  const Parts parts = parts_of(entry);
  documents_ = parts.documents;
  positions_ = parts.positions;
}

void PositionEntryReader::append_positions(std::vector<Position>& positions) const {
  Position position = 0;
  for (std::string_view rest = packed_positions(); !rest.empty();) {
    position += take_number(rest);
    positions.push_back(position);
  }
}

void PositionEntryReader::complain() {
  throw Xapian::DatabaseCorruptError("a list of positions cannot be read");
}

std::vector<ListedDocument> listed_documents(std::string_view entry, Xapian::docid block) {
  std::vector<ListedDocument> documents;
  PositionEntryReader reader(entry);
  std::size_t bytes = 0;
  for (Xapian::docid last = 0; reader.next(); last = reader.place()) {
    if (reader.place() <= last || reader.place() > documents_per_block) reader.complain();
    bytes += reader.packed_positions().size();
    documents.push_back({block * documents_per_block + reader.place() - 1,
                         checked_count(reader.packed_positions())});
  }
  if (!entry.empty() && parts_of(entry).positions.size() != bytes) reader.complain();
  return documents;
}

std::string merged_positions(std::size_t count, const std::string entries[]) {
  std::vector<std::pair<Xapian::docid, Parts>> parts;  // first place, and all but that
  parts.reserve(count);
  std::size_t size = 0;
  for (std::size_t i = 0; i < count; ++i) {
    Parts part = parts_of(entries[i]);
    size += entries[i].size();
    const Xapian::docid first = take_number(part.documents);
    parts.emplace_back(first, part);
  }
  std::sort(parts.begin(), parts.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });

  std::string documents, positions;
  documents.reserve(size);
  positions.reserve(size);
  Xapian::docid last = 0;
  for (auto [place, part] : parts) {
    if (place <= last) PositionEntryReader::complain();
    append_number(documents, place - last);
    documents.append(part.documents);
    positions.append(part.positions);
    for (take_number(part.documents); !part.documents.empty(); take_number(part.documents)) {
      place += take_number(part.documents);
    }
    last = place;
  }
  return entry_of({documents, positions});
}

std::string positions_without(std::string_view entry, std::span<const Xapian::docid> documents) {
  std::string documents_left, positions_left;
  Xapian::docid last = 0;  // of those that are left
  const Xapian::docid block = documents.front() / documents_per_block;
  for (PositionEntryReader reader(entry); reader.next();) {
    const Xapian::docid document = block * documents_per_block + reader.place() - 1;
    if (std::binary_search(documents.begin(), documents.end(), document)) continue;
    const std::string_view positions = reader.packed_positions();
    append_number(documents_left, reader.place() - last);
    append_number(documents_left, static_cast<std::uint32_t>(positions.size()));
    positions_left.append(positions);
    last = reader.place();
  }
  return documents_left.empty() ? std::string() : entry_of({documents_left, positions_left});
}

namespace {

Parts parts_of(std::string_view entry) {
  const std::size_t size = take_number(entry);
  if (size > entry.size()) PositionEntryReader::complain();
  return {entry.substr(0, size), entry.substr(size)};
}

std::string entry_of(const Parts& parts) {
  std::string entry;
  entry.reserve(parts.documents.size() + parts.positions.size() + 4);
  append_number(entry, static_cast<std::uint32_t>(parts.documents.size()));
  entry.append(parts.documents);
  entry.append(parts.positions);
  return entry;
}

std::uint64_t checked_count(std::string_view packed_positions) {
  std::uint64_t count = 0;
  for (std::uint64_t position = 0; !packed_positions.empty(); ++count) {
    const std::uint32_t further = take_number(packed_positions);
    position += further;
    if (further == 0 || position > std::numeric_limits<Position>::max()) {
      PositionEntryReader::complain();
    }
  }
  if (count == 0) PositionEntryReader::complain();
  return count;
}

}  // namespace

}  // namespace lede::store
