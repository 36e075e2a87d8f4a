// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/document_limit.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace lede::store {

namespace {

// The numbers of the articles of a language are kept in memory where these are few.
constexpr std::uint64_t most_listed = 4096;

}  // namespace

std::optional<DocumentLimit> limit_of(const PlanNode& condition, const LanguageParts& languages) {
  const auto choice = languages.choice_of(condition);
  if (!choice) return std::nullopt;
  const bool leaves_out = choice->other_documents <= most_listed;
  if (!leaves_out && choice->documents_wanted > most_listed) return std::nullopt;
  DocumentLimit limit;
  limit.kind = leaves_out ? DocumentLimit::Kind::leave_out : DocumentLimit::Kind::only;
  for (const LanguagePart& part : leaves_out ? choice->others : choice->wanted) {
    limit.terms.push_back(part.term);
  }
  return limit;
}

LimitedDocuments::LimitedDocuments(const DocumentLimit& limit, DocumentFacts& facts)
    : wants_listed_(limit.kind == DocumentLimit::Kind::only) {
  for (const std::string& term : limit.terms) {
    const std::vector<Xapian::docid>& documents = facts.holding(term);
    lists_.push_back({&documents, documents.begin()});
    listed_in_all_ += static_cast<Xapian::doccount>(documents.size());
  }
}

Xapian::doccount LimitedDocuments::most_of(Xapian::doccount some) const {
  return wants_listed_ ? std::min(some, listed_in_all_) : some;
}

bool LimitedDocuments::is_listed(Xapian::docid document) {
  const bool turns_back = document < last_;
  if (!turns_back && document < nearest_) return false;
  nearest_ = std::numeric_limits<Xapian::docid>::max();
  for (List& list : lists_) {
    const auto begin = turns_back ? list.documents->begin() : list.next;
    list.next = std::lower_bound(begin, list.documents->end(), document);
    if (list.next != list.documents->end()) nearest_ = std::min(nearest_, *list.next);
  }
  last_ = document;
  return nearest_ == document;
}

}  // namespace lede::store
