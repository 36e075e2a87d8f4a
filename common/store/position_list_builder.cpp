// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/position_list_builder.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

#include "common/store/form_lists.hpp"

namespace lede::store {

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
  if (posting.position > 0)
    append(*static_cast<PositionEntryWriter*>(word.place.list), posting.position);
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

void PositionListBuilder::append(PositionEntryWriter& list, Position position) {
  // A part and the joined form may be one.
  if (list.last_place() == place_ && list.last_position() == position) return;
  list.add(place_, position);
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
    entries.emplace_back(position_key(form, block_), list.take());
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

}  // namespace lede::store
