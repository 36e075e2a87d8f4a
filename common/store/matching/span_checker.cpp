// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/span_checker.hpp"

#include <algorithm>

#include "common/schema/schema.hpp"

namespace lede::store {

SpanChecker::SpanChecker(const SpanPlan& plan, const Xapian::Database& segment)
    : plan_(plan),
      sentence_ends_(open({std::string(schema::sentence_end_term)}, segment)),
      bounds_(open({std::string(schema::field_bounds_term)}, segment)) {
  open_words(plan_, segment);
}

bool SpanChecker::holds(Xapian::docid document) {
  document_ = document;
  return has_span(plan_, *this);
}

std::span<const Position> SpanChecker::of(const SpanPlan& word) {
  return read(*words_.at(&word));
}

std::span<const Position> SpanChecker::sentence_ends() {
  return read(sentence_ends_);
}

schema::FieldBounds SpanChecker::bounds() {
  return schema::bounds_at(read(bounds_)).value_or(schema::FieldBounds{});
}

void SpanChecker::open_words(const SpanPlan& plan, const Xapian::Database& segment) {
  if (plan.kind == SpanPlan::Kind::word) {
    const auto known = by_forms_.find(plan.forms);
    words_[&plan] = known != by_forms_.end()
                        ? &known->second
                        : &by_forms_.emplace(plan.forms, open(plan.forms, segment)).first->second;
  }
  for (const SpanPlan& child : plan.children) open_words(child, segment);
}

SpanChecker::Word SpanChecker::open(const std::vector<std::string>& lists,
                                    const Xapian::Database& segment) {
  Word word;
  word.lists.reserve(lists.size());
  for (const std::string& list : lists) word.lists.emplace_back(segment, list);
  return word;
}

const std::vector<Position>& SpanChecker::read(Word& word) const {
  if (word.read_for == document_) return word.positions;
  word.read_for = document_;
  word.positions.clear();
  std::size_t lists = 0;
  for (PositionCursor& list : word.lists) {
    if (!list.holds(document_)) continue;
    list.append_positions(word.positions);
    ++lists;
  }
  if (lists < 2) return word.positions;
  // Of a part and of the whole (co in co-operate) the forms may stand at one position.
  std::sort(word.positions.begin(), word.positions.end());
  word.positions.erase(std::unique(word.positions.begin(), word.positions.end()),
                       word.positions.end());
  return word.positions;
}

}  // namespace lede::store
