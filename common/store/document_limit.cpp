// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/document_limit.hpp"

#include <algorithm>
#include <cstdint>

namespace lede::store {

namespace {

// The numbers of the articles of a language are kept in memory where these are few.
constexpr std::uint64_t most_listed = 4096;

}  // namespace

std::optional<DocumentLimit> limit_of(const LanguageParts::Choice& choice) {
  const bool leaves_out = choice.other_documents <= most_listed;
  if (!leaves_out && choice.documents_wanted > most_listed) return std::nullopt;
  DocumentLimit limit;
  limit.kind = leaves_out ? DocumentLimit::Kind::leave_out : DocumentLimit::Kind::only;
  for (const LanguagePart& part : leaves_out ? choice.others : choice.wanted) {
    limit.terms.push_back(part.term);
  }
  return limit;
}

LimitedDocuments::LimitedDocuments(const DocumentLimit& limit, DocumentFacts& facts)
    : wants_listed_(limit.kind == DocumentLimit::Kind::only) {
  for (const std::string& term : limit.terms) {
    lists_.push_back(&facts.holding(term));
    listed_in_all_ += static_cast<Xapian::doccount>(lists_.back()->size());
  }
}

Xapian::doccount LimitedDocuments::least_of(Xapian::doccount holding) const {
  return wants_listed_ ? 0 : holding - std::min(holding, listed_in_all_);
}

Xapian::doccount LimitedDocuments::most_of(Xapian::doccount holding) const {
  return wants_listed_ ? std::min(holding, listed_in_all_) : holding;
}

bool LimitedDocuments::is_listed(Xapian::docid document) const {
  return std::any_of(lists_.begin(), lists_.end(), [document](const auto* documents) {
    return std::binary_search(documents->begin(), documents->end(), document);
  });
}

}  // namespace lede::store
