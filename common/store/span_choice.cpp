// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/span_choice.hpp"

#include <algorithm>

namespace lede::store {

void SpanChoice::init(const Xapian::Database& segment) {
  DocumentFacts& facts = *facts_.at(segment.get_uuid());
  parts_.clear();
  for (const LimitedSpans& choice : choices_) {
    parts_.push_back({std::make_unique<SpanSource>(choice.spans), {choice.limit, facts}});
    parts_.back().source->init(segment);
  }
  begin(segment);
}

std::string SpanChoice::get_description() const {
  std::string description;
  for (const LimitedSpans& choice : choices_) {
    description += (description.empty() ? "" : " ") + to_string(choice.spans);
  }
  return description;
}

Xapian::docid SpanChoice::first_from(Xapian::docid target) {
  Xapian::docid first = PositionCursor::at_end;
  for (Part& part : parts_) first = std::min(first, part.first_from(target));
  return first;
}

bool SpanChoice::holds(Xapian::docid target) {
  const auto part = std::find_if(parts_.begin(), parts_.end(),
                                 [&](Part& one) { return one.documents.admit(target); });
  return part != parts_.end() && part->source->check(target, 0.0) &&
         part->source->get_docid() == target;
}

Xapian::docid SpanChoice::Part::first_from(Xapian::docid target) {
  for (source->skip_to(target, 0.0); !source->at_end(); source->next(0.0)) {
    if (documents.admit(source->get_docid())) return source->get_docid();
  }
  return PositionCursor::at_end;
}

}  // namespace lede::store
