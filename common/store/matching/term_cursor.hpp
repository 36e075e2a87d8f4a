// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of a segment that hold a term. Private to the store.
#pragma once

#include <string>
#include <vector>

#include "common/store/document_facts.hpp"
#include "common/store/matching/match_cursor.hpp"

namespace lede::store {

class TermCursor final : public MatchCursor {
 public:
  /// `facts`, those of the segment, outlive it. The empty term is in every document.
  TermCursor(std::string term, DocumentFacts& facts);

  Xapian::docid skip_to(Xapian::docid target) override {
    if (document_ >= target) return document_;
    if (document_ + 1 == target && document_ > 0) {
      ++posting_;
    } else {
      leap_to(target);
    }
    return document_ = posting_ == Xapian::PostingIterator() ? at_end : *posting_;
  }
  double value() override { return posting_.get_wdf(); }
  Xapian::docid read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) override;
  Xapian::doccount most() const override { return most_; }

 private:
  void leap_to(Xapian::docid target);

  std::string term_;
  DocumentFacts& facts_;
  Xapian::doccount most_;
  Xapian::PostingIterator posting_;  // opened when it is needed: of two words only the rarer may be
  Xapian::docid document_ = 0;
};

}  // namespace lede::store
