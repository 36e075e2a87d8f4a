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

SpanCursor::SpanCursor(MatchCursorPtr candidates, std::vector<LimitedSpans> choices,
                       DocumentFacts& facts)
    : candidates_(std::move(candidates)), choices_(std::move(choices)) {
  for (const LimitedSpans& choice : choices_) {
    Part& part = parts_.emplace_back();
    part.checker = std::make_unique<SpanChecker>(choice.spans, facts.segment());
    if (choice.limit) part.limit.emplace(*choice.limit, facts);
  }
}

Xapian::docid SpanCursor::skip_to(Xapian::docid target) {
  if (document_ >= target) return document_;
  document_ = candidates_->skip_to(target);
  while (document_ != at_end && !holds(document_)) {
    document_ = candidates_->skip_to(document_ + 1);
  }
  return document_;
}

bool SpanCursor::holds(Xapian::docid document) {
  return std::any_of(parts_.begin(), parts_.end(), [&](Part& part) {
    return (!part.limit || part.limit->admit(document)) && part.checker->holds(document);
  });
}

}  // namespace lede::store
