// SPDX-License-Identifier: GPL-2.0-or-later
// Unicode's word boundaries (UAX 29), by ICU, dictionaries for Chinese, Japanese and Thai
// included. Knows nothing of what lede makes of the pieces.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"

namespace lede::text {

enum class SegmentKind { letters, number, ideographs, other };  // other: spaces, punctuation

struct Segment {
  ByteRange range;
  SegmentKind kind = SegmentKind::other;
};

/// Not thread-safe: each worker has its own.
class WordBreaker {
 public:
  WordBreaker();
  ~WordBreaker();
  WordBreaker(WordBreaker&&) noexcept;
  WordBreaker& operator=(WordBreaker&&) noexcept;

  /// Cuts all of `text` (valid UTF-8) into segments that follow on one another.
  /// The result lives until the next call.
  const std::vector<Segment>& segments(std::string_view text);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::text
