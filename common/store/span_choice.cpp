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
  most_ = segment.get_doccount();
  document_ = 0;
  passed_ = 0;
}

void SpanChoice::next(double /*least_weight*/) {
  find_from(std::max(document_, passed_) + 1);
}

void SpanChoice::skip_to(Xapian::docid target, double /*least_weight*/) {
  if (document_ < target) find_from(std::max(target, passed_ + 1));
}

bool SpanChoice::check(Xapian::docid target, double /*least_weight*/) {
  if (document_ >= target) return true;
  for (Part& part : parts_) {
    if (!part.documents.admit(target)) continue;
    if (part.source->check(target, 0.0) && part.source->get_docid() == target) {
      document_ = target;
      return true;
    }
    break;
  }
  // Xapian's contract: what comes next is behind the one that was checked.
  passed_ = target;
  return false;
}

std::string SpanChoice::get_description() const {
  std::string description;
  for (const LimitedSpans& choice : choices_) {
    description += (description.empty() ? "" : " ") + to_string(choice.spans);
  }
  return description;
}

void SpanChoice::find_from(Xapian::docid target) {
  document_ = PositionCursor::at_end;
  for (Part& part : parts_) document_ = std::min(document_, part.first_from(target));
}

Xapian::docid SpanChoice::Part::first_from(Xapian::docid target) {
  for (source->skip_to(target, 0.0); !source->at_end(); source->next(0.0)) {
    if (documents.admit(source->get_docid())) return source->get_docid();
  }
  return PositionCursor::at_end;
}

}  // namespace lede::store
