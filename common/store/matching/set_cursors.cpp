// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/set_cursors.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace lede::store {

namespace {

// A stretch grows while the next follows it: who leaps wants few of its documents.
constexpr Xapian::docid longest_stretch = 4096;
constexpr Xapian::docid growth = 4;
constexpr std::size_t bits = 64;

}  // namespace

AnyCursor::AnyCursor(std::vector<MatchCursorPtr> parts) : parts_(std::move(parts)) {
  for (const MatchCursorPtr& part : parts_) most_ += part->most();
}

Xapian::docid AnyCursor::skip_to(Xapian::docid target) {
  if (document_ >= target) return document_;
  leap_to(target);
  document_ = target < end_ ? first_found_from(target) : at_end;
  target = std::max(target, end_);
  while (document_ == at_end && target != at_end) {
    target = read_from(target);
    document_ = first_found_from(begin_);
  }
  return document_;
}

bool AnyCursor::matches(Xapian::docid target) {
  if (document_ >= target) return document_ == target;
  leap_to(target);
  if (target >= end_) read_from(target);
  if (first_found_from(target) != target) return false;
  document_ = target;
  return true;
}

void AnyCursor::leap_to(Xapian::docid target) {
  if (target > end_) length_ = 1;
}

/// Reads the stretch from `begin` on; returns the first match behind it.
Xapian::docid AnyCursor::read_from(Xapian::docid begin) {
  begin_ = begin;
  end_ = begin + std::min(length_, at_end - begin);
  sums_.assign(length_, 0.0);
  found_.assign(length_ / bits + 1, 0);
  length_ = std::min(longest_stretch, length_ * growth);
  Xapian::docid behind = at_end;
  for (const MatchCursorPtr& part : parts_) {
    Xapian::docid document = part->skip_to(begin_);
    for (; document < end_; document = part->skip_to(document + 1)) {
      const std::size_t place = document - begin_;
      sums_[place] += part->value();
      found_[place / bits] |= std::uint64_t{1} << place % bits;
    }
    behind = std::min(behind, document);
  }
  return behind;
}

/// In the stretch, or at_end.
Xapian::docid AnyCursor::first_found_from(Xapian::docid target) const {
  std::size_t place = target - begin_;
  std::size_t word = place / bits;
  std::uint64_t rest = found_[word] & ~std::uint64_t{0} << place % bits;
  while (rest == 0) {
    if (++word == found_.size()) return at_end;
    rest = found_[word];
  }
  place = word * bits + static_cast<std::size_t>(std::countr_zero(rest));
  return begin_ + static_cast<Xapian::docid>(place);
}

AllCursor::AllCursor(std::vector<MatchCursorPtr> weighing, std::vector<MatchCursorPtr> conditions)
    : weighing_(std::move(weighing)), conditions_(std::move(conditions)) {
  for (const MatchCursorPtr& part : weighing_) by_size_.push_back(part.get());
  for (const MatchCursorPtr& part : conditions_) by_size_.push_back(part.get());
  std::stable_sort(by_size_.begin(), by_size_.end(),
                   [](const auto* one, const auto* other) { return one->most() < other->most(); });
}

Xapian::docid AllCursor::skip_to(Xapian::docid target) {
  if (document_ >= target) return document_;
  document_ = by_size_.front()->skip_to(target);
  while (document_ != at_end && !others_match(document_)) {
    document_ = by_size_.front()->skip_to(document_ + 1);
  }
  return document_;
}

bool AllCursor::matches(Xapian::docid target) {
  return document_ == target || (by_size_.front()->matches(target) && others_match(target));
}

double AllCursor::value() {
  double sum = 0.0;
  for (const MatchCursorPtr& part : weighing_) sum += part->value();
  return sum;
}

bool AllCursor::others_match(Xapian::docid target) {
  return std::all_of(by_size_.begin() + 1, by_size_.end(),
                     [&](MatchCursor* part) { return part->matches(target); });
}

ExceptCursor::ExceptCursor(MatchCursorPtr first, std::vector<MatchCursorPtr> others)
    : first_(std::move(first)), others_(std::move(others)) {}

Xapian::docid ExceptCursor::skip_to(Xapian::docid target) {
  Xapian::docid document = first_->skip_to(target);
  while (document != at_end && is_left_out(document)) document = first_->skip_to(document + 1);
  return document;
}

bool ExceptCursor::matches(Xapian::docid target) {
  return first_->matches(target) && !is_left_out(target);
}

bool ExceptCursor::is_left_out(Xapian::docid document) {
  return std::any_of(others_.begin(), others_.end(),
                     [&](const MatchCursorPtr& other) { return other->matches(document); });
}

PreferCursor::PreferCursor(MatchCursorPtr first, std::vector<MatchCursorPtr> others)
    : first_(std::move(first)), others_(std::move(others)) {}

double PreferCursor::value() {
  double sum = first_->value();
  for (const MatchCursorPtr& other : others_) {
    if (other->matches(document_)) sum += other->value();
  }
  return sum;
}

LimitedCursor::LimitedCursor(MatchCursorPtr first, LimitedDocuments limit)
    : first_(std::move(first)), limit_(std::move(limit)) {}

Xapian::docid LimitedCursor::skip_to(Xapian::docid target) {
  Xapian::docid document = first_->skip_to(target);
  while (document != at_end && !limit_.admit(document)) document = first_->skip_to(document + 1);
  return document;
}

ScaledCursor::ScaledCursor(MatchCursorPtr part, double factor)
    : part_(std::move(part)), factor_(factor) {}

}  // namespace lede::store
