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
    target = grow_from(target);
    document_ = first_found_from(begin_);
  }
  return document_;
}

bool AnyCursor::matches(Xapian::docid target) {
  if (document_ >= target) return document_ == target;
  leap_to(target);
  if (target >= end_) grow_from(target);
  if (first_found_from(target) != target) return false;
  document_ = target;
  return true;
}

void AnyCursor::leap_to(Xapian::docid target) {
  if (target > end_ && target - end_ > length_) length_ = 1;
}

// What was found before is of no use then: who reads does not leap.
Xapian::docid AnyCursor::read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) {
  const Xapian::docid behind = read_stretch(begin, end);
  for (std::size_t word = 0; word < found_.size(); ++word) {
    for (std::uint64_t rest = found_[word]; rest != 0; rest &= rest - 1) {
      const std::size_t place = word * bits + static_cast<std::size_t>(std::countr_zero(rest));
      hits.push_back({begin + static_cast<Xapian::docid>(place), sums_[place]});
    }
  }
  return behind;
}

/// Reads a stretch from `begin` on, and the next time more.
Xapian::docid AnyCursor::grow_from(Xapian::docid begin) {
  const Xapian::docid length = std::min(length_, at_end - begin);
  length_ = std::min(longest_stretch, length_ * growth);
  return read_stretch(begin, begin + length);
}

/// Reads from `begin` to before `end`; returns the first match from `end` on.
Xapian::docid AnyCursor::read_stretch(Xapian::docid begin, Xapian::docid end) {
  begin_ = begin;
  end_ = end;
  sums_.assign(end - begin, 0.0);
  found_.assign((end - begin) / bits + 1, 0);
  Xapian::docid behind = at_end;
  for (const MatchCursorPtr& part : parts_) {
    hits_.clear();
    behind = std::min(behind, part->read(begin_, end_, hits_));
    for (const Hit& hit : hits_) {
      const std::size_t place = hit.document - begin_;
      sums_[place] += hit.value;
      found_[place / bits] |= std::uint64_t{1} << place % bits;
    }
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

Xapian::docid LimitedCursor::read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) {
  const auto known = static_cast<std::ptrdiff_t>(hits.size());
  const Xapian::docid behind = first_->read(begin, end, hits);
  const auto is_beyond = [&](const Hit& hit) { return !limit_.admit(hit.document); };
  hits.erase(std::remove_if(hits.begin() + known, hits.end(), is_beyond), hits.end());
  return behind;
}

ScaledCursor::ScaledCursor(MatchCursorPtr part, double factor)
    : part_(std::move(part)), factor_(factor) {}

Xapian::docid ScaledCursor::read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) {
  const std::size_t known = hits.size();
  const Xapian::docid behind = part_->read(begin, end, hits);
  for (std::size_t i = known; i < hits.size(); ++i) hits[i].value *= factor_;
  return behind;
}

}  // namespace lede::store
