// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/document_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "common/store/form_lists.hpp"
#include "common/store/position_cursor.hpp"

namespace lede::store {

namespace {

// To read a block as a whole takes as long as to look up so many of its documents, more or less.
constexpr std::uint32_t often = documents_per_block / 8;

constexpr std::size_t most_remembered = 10'000;  // terms

/// What `look` finds; nothing is remembered of a look that fails.
template <class Values, class Look>
auto& remembered(Values& values, const std::string& term, Look&& look) {
  const auto known = values.find(term);
  if (known != values.end()) return known->second;
  auto value = look();
  if (values.size() >= most_remembered) values.clear();
  return values.emplace(term, std::move(value)).first->second;
}

}  // namespace

DocumentFacts::DocumentFacts(Xapian::Database segment)
    : segment_(std::move(segment)), blocks_(segment_.get_lastdocid() / documents_per_block + 1) {}

bool DocumentFacts::keeps_lengths(Block& block, Xapian::docid document) {
  if (++block.lengths_asked <= often) return false;
  read_lengths(block, document - document % documents_per_block);
  return true;
}

const schema::FieldBounds* DocumentFacts::bounds(Xapian::docid document) {
  Block& block = blocks_[document / documents_per_block];
  if (block.bounds.empty()) {
    if (++block.bounds_asked <= often / 8) return nullptr;
    read_bounds(block, document - document % documents_per_block);
  }
  return &block.bounds[document % documents_per_block];
}

const std::vector<Xapian::docid>& DocumentFacts::holding(const std::string& term) {
  const auto known = holding_.find(term);
  if (known != holding_.end()) return known->second;
  std::vector<Xapian::docid> documents(segment_.postlist_begin(term), segment_.postlist_end(term));
  return holding_.emplace(term, std::move(documents)).first->second;
}

Xapian::doccount DocumentFacts::frequency(const std::string& term) {
  return remembered(frequencies_, term, [&] { return segment_.get_termfreq(term); });
}

Xapian::termcount DocumentFacts::occurrences(const std::string& term) {
  return remembered(occurrences_, term, [&] { return segment_.get_collection_freq(term); });
}

const std::vector<std::string>& DocumentFacts::forms(const std::string& term) {
  return remembered(forms_, term, [&] { return forms_of(segment_, term); });
}

FactsOfSegments facts_of(const std::vector<Xapian::Database>& segments) {
  FactsOfSegments facts;
  for (const Xapian::Database& segment : segments) {
    facts.push_back(std::make_shared<DocumentFacts>(segment));
  }
  return facts;
}

void DocumentFacts::read_lengths(Block& block, Xapian::docid begin) {
  std::vector<Xapian::termcount> lengths(documents_per_block);
  Xapian::PostingIterator document = segment_.postlist_begin({});
  const Xapian::PostingIterator end = segment_.postlist_end({});
  for (document.skip_to(begin); document != end; ++document) {
    if (*document >= begin + documents_per_block) break;
    lengths[*document - begin] = document.get_doclength();
  }
  block.lengths = std::move(lengths);
}

void DocumentFacts::read_bounds(Block& block, Xapian::docid begin) {
  std::vector<schema::FieldBounds> bounds(documents_per_block);
  PositionCursor cursor(segment_, std::string(schema::field_bounds_term));
  std::vector<Position> positions;
  for (Xapian::docid document = std::max<Xapian::docid>(begin, 1);; ++document) {
    document = cursor.skip_to(document);
    if (document == PositionCursor::at_end || document - begin >= documents_per_block) break;
    positions.clear();
    cursor.append_positions(positions);
    bounds[document - begin] = schema::bounds_at(positions).value_or(schema::FieldBounds{});
  }
  block.bounds = std::move(bounds);
}

}  // namespace lede::store
