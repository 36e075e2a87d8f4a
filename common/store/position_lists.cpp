// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/position_lists.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <limits>
#include <utility>

#include "common/store/form_lists.hpp"
#include "common/store/metadata.hpp"

namespace lede::store {

namespace {

constexpr char end_of_document = '\0';

void append_number(std::string& bytes, std::uint32_t number);
std::uint32_t take_number(std::string_view& bytes);
void pass_positions(std::string_view& bytes);
[[noreturn]] void complain();

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
  if (key.size() < 1 + block_bytes) complain();
  Xapian::docid block = 0;
  for (const char byte : key.substr(key.size() - block_bytes)) {
    block = block << 8 | static_cast<unsigned char>(byte);
  }
  return {key.substr(1, key.size() - 1 - block_bytes), block};
}

std::vector<ListedDocument> listed_documents(std::string_view entry, Xapian::docid block) {
  std::vector<ListedDocument> documents;
  std::uint64_t place = 0;
  while (!entry.empty()) {
    const std::uint32_t step = take_number(entry);
    place += step;
    if (step == 0 || place > documents_per_block) complain();
    std::uint64_t count = 0;
    for (std::uint64_t position = 0; const std::uint32_t further = take_number(entry); ++count) {
      position += further;
      if (position > std::numeric_limits<Position>::max()) complain();
    }
    if (count == 0) complain();
    documents.push_back(
        {block * documents_per_block + static_cast<Xapian::docid>(place) - 1, count});
  }
  return documents;
}

const std::vector<PositionListBuilder::TermCount>& PositionListBuilder::add(
    Xapian::docid document, const std::vector<Posting>& postings) {
  block_ = document / documents_per_block;
  place_ = document % documents_per_block + 1;
  in_document_.clear();
  for (const Posting& posting : postings) term_of(posting).second.count += posting.count;
  counts_.clear();
  for (const NamedTerm* term : in_document_) {
    if (term->second.count > 0) counts_.push_back({&term->first, term->second.count});
  }
  return counts_;
}

/// Notes where a word stands.
PositionListBuilder::NamedTerm& PositionListBuilder::term_of(const Posting& posting) {
  const IndexedWord& word = word_of(posting);
  if (word.place.keeper != keeper_) look_up(posting);
  if (posting.position > 0) append(*static_cast<List*>(word.place.list), place_, posting.position);
  return in_document(*static_cast<NamedTerm*>(word.place.term));
}

void PositionListBuilder::look_up(const Posting& posting) {
  const IndexedWord& word = word_of(posting);
  NamedTerm& term = *terms_.try_emplace(word.term).first;
  word.place = {keeper_, nullptr, &term};
  if (posting.position == 0) return;
  auto& [form, list] = *lists_.try_emplace(word.form.empty() ? word.term : word.form).first;
  word.place.list = &list;
  if (form == word.term || is_stem_itself(form, word.term)) return;
  std::vector<std::string_view>& forms = term.second.forms;
  if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
}

std::uint64_t PositionListBuilder::new_keeper() {
  static std::atomic<std::uint64_t> keepers{0};
  return ++keepers;
}

PositionListBuilder::NamedTerm& PositionListBuilder::in_document(NamedTerm& term) {
  if (term.second.document != place_) {
    term.second.document = place_;
    term.second.count = 0;
    in_document_.push_back(&term);
  }
  return term;
}

void PositionListBuilder::append(List& list, Xapian::docid place, Position position) {
  if (list.document != place) {
    assert(list.document < place);
    if (!list.bytes.empty()) list.bytes.push_back(end_of_document);
    append_number(list.bytes, place - list.document);
    list.document = place;
    list.position = 0;
  }
  if (list.position == position) return;  // a part and the joined form may be one
  assert(list.position < position);
  append_number(list.bytes, position - list.position);
  list.position = position;
  ++positions_;
}

bool PositionListBuilder::full() const {
  // A list takes some 250 bytes with its term, and a position in it two or three.
  constexpr std::size_t max_lists = 120'000;
  constexpr std::size_t max_positions = 1'000'000;
  return lists_.size() > max_lists || positions_ > max_positions;
}

void PositionListBuilder::write_to(Xapian::WritableDatabase& shard) {
  std::vector<std::pair<std::string, std::string>> entries;
  entries.reserve(lists_.size() + terms_.size());
  for (auto& [form, list] : lists_) {
    list.bytes.push_back(end_of_document);
    entries.emplace_back(position_key(form, block_), std::move(list.bytes));
  }
  for (auto& [name, term] : terms_) {
    if (!term.forms.empty())
      entries.emplace_back(form_key(name), pack_forms(std::move(term.forms)));
  }
  std::sort(entries.begin(), entries.end());
  for (const auto& [key, value] : entries) shard.set_metadata(key, value);
  lists_.clear();
  terms_.clear();
  positions_ = 0;
  keeper_ = new_keeper();
}

std::string merged_positions(std::size_t count, const std::string entries[]) {
  std::vector<std::pair<Xapian::docid, std::string_view>> parts;  // first document, what follows
  parts.reserve(count);
  std::size_t size = 0;
  for (std::size_t i = 0; i < count; ++i) {
    std::string_view rest = entries[i];
    size += rest.size();
    const Xapian::docid first = take_number(rest);
    parts.emplace_back(first, rest);
  }
  std::sort(parts.begin(), parts.end());

  std::string merged;
  merged.reserve(size);
  Xapian::docid last = 0;
  for (auto [document, rest] : parts) {
    if (document <= last) complain();
    append_number(merged, document - last);
    merged.append(rest);
    pass_positions(rest);
    while (!rest.empty()) {
      document += take_number(rest);
      pass_positions(rest);
    }
    last = document;
  }
  return merged;
}

std::string positions_without(std::string_view entry, std::span<const Xapian::docid> documents) {
  std::string left;
  left.reserve(entry.size());
  Xapian::docid place = 0;
  Xapian::docid last = 0;  // of those that are left
  while (!entry.empty()) {
    place += take_number(entry);
    std::string_view rest = entry;
    pass_positions(rest);
    const std::string_view positions = entry.substr(0, entry.size() - rest.size());
    entry = rest;
    const Xapian::docid block = documents.front() / documents_per_block;
    const Xapian::docid document = block * documents_per_block + place - 1;
    if (std::binary_search(documents.begin(), documents.end(), document)) continue;
    append_number(left, place - last);
    left.append(positions);
    last = place;
  }
  return left;
}

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
  while (block_ == block && !is_passed_ && (is_at_begin() || document_ < document)) {
    is_passed_ = !next_in_block();
  }
  return document_ == document;
}

void PositionCursor::append_positions(std::vector<Position>& positions) const {
  std::string_view rest = rest_;
  Position position = 0;
  while (const std::uint32_t step = take_number(rest)) {
    position += step;
    positions.push_back(position);
  }
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
  rest_ = {};
  is_loaded_ = true;
  is_passed_ = false;
  document_ = block * documents_per_block - 1;
  return !entry_.empty();
}

bool PositionCursor::next_in_block() {
  if (is_at_begin()) {
    rest_ = entry_;
  } else {
    pass_positions(rest_);
  }
  if (rest_.empty()) return false;
  document_ += take_number(rest_);
  return true;
}

namespace {

void append_number(std::string& bytes, std::uint32_t number) {
  while (number >= 0x80) {
    bytes.push_back(static_cast<char>(number | 0x80));
    number >>= 7;
  }
  bytes.push_back(static_cast<char>(number));
}

std::uint32_t take_number(std::string_view& bytes) {
  std::uint32_t number = 0;
  std::size_t i = 0;
  for (int shift = 0; i < bytes.size() && shift < std::numeric_limits<std::uint32_t>::digits;
       shift += 7, ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    number |= std::uint32_t{byte & 0x7fU} << shift;
    if (byte < 0x80) {
      bytes.remove_prefix(i + 1);
      return number;
    }
  }
  complain();
}

void pass_positions(std::string_view& bytes) {
  const std::size_t end = bytes.find(end_of_document);
  if (end == std::string_view::npos) complain();
  bytes.remove_prefix(end + 1);
}

void complain() {
  throw Xapian::DatabaseCorruptError("a list of positions cannot be read");
}

}  // namespace

}  // namespace lede::store
