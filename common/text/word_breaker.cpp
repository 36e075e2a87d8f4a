// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_breaker.hpp"

#include <unicode/ubrk.h>

#include "common/text/ascii_boundaries.hpp"
#include "common/text/boundary_finder.hpp"
#include "common/text/word_rules.hpp"

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
  WordRules rules;
  BoundaryFinder boundaries{Boundary::word};
  std::vector<Segment> segments;

  void cut_others(std::string_view text, ByteRange part) {
    if (rules.start(part.in(text))) return rules.cut(part.begin, segments);
    boundaries.start(part.in(text));
    std::size_t begin = 0;
    while (const auto end = boundaries.next()) {
      segments.push_back({{part.begin + begin, part.begin + *end}, kind_of(boundaries.status())});
      begin = *end;
    }
  }
};

WordBreaker::WordBreaker() : impl_(std::make_unique<Impl>()) {}
WordBreaker::~WordBreaker() = default;
WordBreaker::WordBreaker(WordBreaker&&) noexcept = default;
WordBreaker& WordBreaker::operator=(WordBreaker&&) noexcept = default;

const std::vector<Segment>& WordBreaker::segments(std::string_view text) {
  impl_->segments.clear();
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = ascii_end(text, begin);
    cut_ascii_words(text, begin, end, impl_->segments);
    begin = end;
    if (begin == text.size()) break;
    end = other_end(text, begin);
    impl_->cut_others(text, {begin, end});
    begin = end;
  }
  return impl_->segments;
}

}  // namespace lede::text
