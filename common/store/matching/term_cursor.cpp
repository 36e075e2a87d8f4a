// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/term_cursor.hpp"

#include <utility>

namespace lede::store {

TermCursor::TermCursor(std::string term, DocumentFacts& facts)
    : term_(std::move(term)),
      facts_(facts),
      most_(term_.empty() ? facts.segment().get_doccount() : facts.frequency(term_)) {}

Xapian::docid TermCursor::read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) {
  const Xapian::PostingIterator last;
  for (skip_to(begin); document_ < end; document_ = posting_ == last ? at_end : *posting_) {
    hits.push_back({document_, static_cast<double>(posting_.get_wdf())});
    ++posting_;
  }
  return document_;
}

void TermCursor::leap_to(Xapian::docid target) {
  if (document_ == 0) posting_ = facts_.segment().postlist_begin(term_);
  if (posting_ != Xapian::PostingIterator()) posting_.skip_to(target);
}

}  // namespace lede::store
