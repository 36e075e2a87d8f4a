// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/holder_book.hpp"

#include <algorithm>
#include <utility>

#include "common/store/metadata.hpp"
#include "common/store/version.hpp"

namespace lede::store {

HolderBook::HolderBook(const Publication& publication)
    : publication_(publication), any_noted_(any_holders_noted(publication.older)) {}

Holders HolderBook::before(const std::string& id_term) const {
  return any_noted_ ? noted_holders(publication_.older, id_term) : Holders{};
}

Holders HolderBook::still_holding(Holders noted,
                                  const std::optional<Xapian::Document>& older) const {
  if (noted.empty() && older) noted[input_of(*older)] = {generation_of(*older)};
  std::erase_if(noted, [&](const auto& entry) {
    const auto& [input, holder] = entry;
    return holder.generation < publication_.first_generation && publication_.inputs.contains(input);
  });
  if (older && publication_.kept.contains(older->get_docid())) {
    noted[input_of(*older)] = {publication_.generation};
  }
  return noted;
}

Holders HolderBook::of_fresh(const Xapian::Document& document) const {
  if (std::optional<Holders> now = noted_now(id_term_of(document), document)) return *now;
  return {{input_of(document), {publication_.generation}}};
}

Holders HolderBook::of_older(const std::string& id_term, const Xapian::Document& document) const {
  if (std::optional<Holders> now = noted_now(id_term, document)) return *now;
  return still_holding(before(id_term), document);
}

void HolderBook::note(const std::string& id_term, Holders holders) {
  notes_[id_term] = std::move(holders);
}

void HolderBook::clear(const std::string& id_term) {
  if (notes_.contains(id_term) || !before(id_term).empty()) notes_[id_term].clear();
}

std::map<std::string, std::string> HolderBook::metadata() const {
  std::map<std::string, std::string> entries;
  for (const auto& [id_term, holders] : notes_) {
    entries[holders_key(id_term)] = stamp(publication_.generation, to_string(holders));
  }
  return entries;
}

std::optional<Holders> HolderBook::noted_now(const std::string& id_term,
                                             const Xapian::Document& document) const {
  const auto found = notes_.find(id_term);
  if (found == notes_.end()) return std::nullopt;
  if (!found->second.empty()) return found->second;
  return Holders{{input_of(document), {publication_.generation}}};
}

}  // namespace lede::store
