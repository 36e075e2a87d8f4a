// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts a paragraph into sentences: ICU's less its mistakes. Knows nothing of words' positions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/text/boundary_finder.hpp"
#include "common/text/sentence_rules.hpp"

namespace lede::text {

/// Not thread-safe: each worker has its own.
class SentenceBreaker {
 public:
  /// The sentences of one paragraph (valid UTF-8), without the white space around them. None
  /// ends at a line's end alone, nor after an abbreviation such as `Gen.`, an initial or a
  /// dotted initialism. The result lives until the next call.
  const std::vector<ByteRange>& sentences(std::string_view paragraph);

 private:
  enum class By { ascii, rules, icu };

  By start(std::string_view text);
  std::size_t end_of_sentence(By by, std::size_t begin);

  SentenceRules rules_;
  BoundaryFinder boundaries_{Boundary::sentence};
  std::string unwrapped_;
  std::vector<ByteRange> sentences_;
};

}  // namespace lede::text
