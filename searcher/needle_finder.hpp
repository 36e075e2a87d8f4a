// SPDX-License-Identifier: GPL-2.0-or-later
// Where the needles of a query stand in an analyzed text. Knows nothing of passages or of what is
// made of the places.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/query/needle.hpp"
#include "searcher/text_positions.hpp"

namespace lede {

/// One place of one word or phrase of a needle, from the first to the last of its words.
struct Occurrence {
  std::size_t needle = 0;  // its index
  ByteRange range;         // in the text that was analyzed
};

class NeedleFinder {
 public:
  /// Looks for those needles that are worth showing: not for stop words, unless the query is made
  /// of nothing else. `needles` outlive the finder.
  explicit NeedleFinder(const std::vector<query::Needle>& needles);

  /// What takes part in a span of its needle, by the place it begins at, then by needle. What is
  /// of one needle does not overlap; what is of different needles may.
  std::vector<Occurrence> find(const text::Analysis& analysis, std::string_view language,
                               TextPart part) const;

 private:
  bool is_shown(const query::Needle& needle) const;

  const std::vector<query::Needle>& needles_;
  bool any_weighs_;
  std::vector<std::string> forms_;  // all that are looked for
};

/// Sorted, with ranges that overlap as one. Neighbours stay apart.
std::vector<ByteRange> merge_overlapping(std::vector<ByteRange> ranges);

}  // namespace lede
