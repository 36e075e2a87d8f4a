// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/condition_cursors.hpp"

#include <algorithm>
#include <utility>

namespace lede::store {

RangeCursor::RangeCursor(const Xapian::Database& segment, Xapian::valueno slot, std::string begin,
                         std::string end)
    : begin_(std::move(begin)),
      end_(std::move(end)),
      most_(segment.get_value_freq(slot)),
      value_(segment.valuestream_begin(slot)) {}

Xapian::docid RangeCursor::skip_to(Xapian::docid target) {
  if (document_ >= target) return document_;
  const Xapian::ValueIterator end;
  if (value_ != end) value_.skip_to(target);
  while (value_ != end && !is_within(*value_)) ++value_;
  return document_ = value_ == end ? at_end : value_.get_docid();
}

bool RangeCursor::matches(Xapian::docid target) {
  if (document_ >= target) return document_ == target;
  const Xapian::ValueIterator end;
  if (value_ != end) value_.skip_to(target);
  return value_ != end && value_.get_docid() == target && is_within(*value_);
}

FormCursor::FormCursor(const Xapian::Database& segment, std::string form)
    : list_(segment, std::move(form)), most_(segment.get_doccount()) {}

ListedCursor::ListedCursor(const std::vector<Xapian::docid>& documents)
    : next_(documents.begin()),
      end_(documents.end()),
      most_(static_cast<Xapian::doccount>(documents.size())) {}

Xapian::docid ListedCursor::skip_to(Xapian::docid target) {
  next_ = std::lower_bound(next_, end_, target);
  return next_ == end_ ? at_end : *next_;
}

SpanCursor::SpanCursor(MatchCursorPtr candidates, const SpanPlan& spans,
                       const Xapian::Database& segment)
    : candidates_(std::move(candidates)), checker_(spans, segment) {}

Xapian::docid SpanCursor::skip_to(Xapian::docid target) {
  if (document_ >= target) return document_;
  document_ = candidates_->skip_to(target);
  while (document_ != at_end && !checker_.holds(document_)) {
    document_ = candidates_->skip_to(document_ + 1);
  }
  return document_;
}

}  // namespace lede::store
