// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_breaker.hpp"

#include <unicode/ubrk.h>

#include "common/text/boundary_finder.hpp"

namespace lede::text {
namespace {

SegmentKind kind_of(std::int32_t status) {
  if (status < UBRK_WORD_NONE_LIMIT) return SegmentKind::other;
  if (status < UBRK_WORD_NUMBER_LIMIT) return SegmentKind::number;
  if (status < UBRK_WORD_LETTER_LIMIT) return SegmentKind::letters;
  return SegmentKind::ideographs;  // kana too
}

}  // namespace

struct WordBreaker::Impl {
  BoundaryFinder boundaries{Boundary::word};
  std::vector<Segment> segments;
};

WordBreaker::WordBreaker() : impl_(std::make_unique<Impl>()) {}
WordBreaker::~WordBreaker() = default;
WordBreaker::WordBreaker(WordBreaker&&) noexcept = default;
WordBreaker& WordBreaker::operator=(WordBreaker&&) noexcept = default;

const std::vector<Segment>& WordBreaker::segments(std::string_view text) {
  impl_->segments.clear();
  impl_->boundaries.start(text);
  std::size_t begin = 0;
  while (const auto end = impl_->boundaries.next()) {
    impl_->segments.push_back({{begin, *end}, kind_of(impl_->boundaries.status())});
    begin = *end;
  }
  return impl_->segments;
}

}  // namespace lede::text
