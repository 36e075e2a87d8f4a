// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/span_source.hpp"

#include <algorithm>
#include <cstddef>

#include "common/schema/schema.hpp"

namespace lede::store {

WordCursor::WordCursor(const Xapian::Database& segment, const std::vector<std::string>& lists) {
  lists_.reserve(lists.size());
  for (const std::string& list : lists) lists_.emplace_back(segment, list);
  documents_.resize(lists.size());
}

Xapian::docid WordCursor::skip_to(Xapian::docid target) {
  Xapian::docid nearest = PositionCursor::at_end;
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    if (documents_[i] < target) documents_[i] = lists_[i].skip_to(target);
    nearest = std::min(nearest, documents_[i]);
  }
  return nearest;
}

const std::vector<Position>& WordCursor::positions(Xapian::docid document) {
  if (positions_of_ == document) return positions_;
  positions_of_ = document;
  positions_.clear();
  skip_to(document);
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    if (documents_[i] == document) lists_[i].append_positions(positions_);
  }
  // Of a part and of the whole (co in co-operate) the forms may stand at one position.
  if (lists_.size() > 1) {
    std::sort(positions_.begin(), positions_.end());
    positions_.erase(std::unique(positions_.begin(), positions_.end()), positions_.end());
  }
  return positions_;
}

void SpanSource::init(const Xapian::Database& segment) {
  words_.clear();
  cursors_.clear();
  open_words(plan_, segment);
  marks_.clear();
  for (const std::string_view mark : {schema::sentence_end_term, schema::field_bounds_term}) {
    marks_.emplace_back(segment, std::vector{std::string(mark)});
  }
  begin(segment);
}

void SpanSource::open_words(const SpanPlan& plan, const Xapian::Database& segment) {
  if (plan.kind == SpanPlan::Kind::word) {
    words_[&plan] = &cursors_.try_emplace(plan.forms, segment, plan.forms).first->second;
  }
  for (const SpanPlan& child : plan.children) open_words(child, segment);
}

Xapian::docid SpanSource::first_from(Xapian::docid target) {
  while (target != PositionCursor::at_end) {
    const Xapian::docid first = first_from(plan_, target);
    if (first == target && stands_in(target)) break;
    target = first == target ? target + 1 : first;
  }
  return target;
}

bool SpanSource::holds(Xapian::docid target) {
  return first_from(plan_, target) == target && stands_in(target);
}

/// The first document from `target` on that has the words for `plan`: none before it holds it.
Xapian::docid SpanSource::first_from(const SpanPlan& plan, Xapian::docid target) {
  if (plan.kind == SpanPlan::Kind::word) return words_.at(&plan)->skip_to(target);
  const bool any = plan.kind == SpanPlan::Kind::any;
  Xapian::docid first = any ? PositionCursor::at_end : target;
  for (const SpanPlan& child : plan.children) {
    const Xapian::docid found = first_from(child, target);
    if (!any && found != target) return found;
    first = any ? std::min(first, found) : first;
  }
  return first;
}

/// Of a document that has the words.
bool SpanSource::stands_in(Xapian::docid document) {
  if (plan_.kind == SpanPlan::Kind::word) return true;
  candidate_ = document;
  return has_span(plan_, *this);
}

std::span<const Position> SpanSource::of(const SpanPlan& word) {
  return words_.at(&word)->positions(candidate_);
}

std::span<const Position> SpanSource::sentence_ends() {
  return marks_[0].positions(candidate_);
}

schema::FieldBounds SpanSource::bounds() {
  return schema::bounds_at(marks_[1].positions(candidate_)).value_or(schema::FieldBounds{});
}

}  // namespace lede::store
