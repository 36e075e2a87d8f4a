// SPDX-License-Identifier: GPL-2.0-or-later
// Leaves out of a segment the documents of some languages, or all but those, by lists that are kept
// in memory: so of few documents only. Private to the store.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/store/document_facts.hpp"
#include "common/store/language_parts.hpp"

namespace lede::store {

/// Documents that hold none of some terms, or those that hold one.
struct DocumentLimit {
  enum class Kind { leave_out, only };
  std::vector<std::string> terms = {};
  Kind kind = Kind::leave_out;

  bool leaves_out_nothing() const { return kind == Kind::leave_out && terms.empty(); }
};

/// What `condition` wants, if it asks for languages and that can be told by short lists.
std::optional<DocumentLimit> limit_of(const PlanNode& condition, const LanguageParts& languages);

/// The documents of a segment within a limit.
class LimitedDocuments {
 public:
  /// `facts`, those of the segment, outlive it. Throws Xapian::Error.
  LimitedDocuments(const DocumentLimit& limit, DocumentFacts& facts);

  /// Best asked by ascending numbers.
  bool admit(Xapian::docid document) { return is_listed(document) == wants_listed_; }

  /// How many of `some` documents it admits at most.
  Xapian::doccount most_of(Xapian::doccount some) const;

 private:
  struct List {
    const std::vector<Xapian::docid>* documents = nullptr;
    std::vector<Xapian::docid>::const_iterator next = {};  // from the last that was asked for on
  };

  bool is_listed(Xapian::docid document);

  std::vector<List> lists_;
  Xapian::docid nearest_ = 0;  // that is listed, from the last that was asked for on
  Xapian::docid last_ = 0;     // that was asked for
  bool wants_listed_ = false;
  Xapian::doccount listed_in_all_ = 0;
};

}  // namespace lede::store
