// SPDX-License-Identifier: GPL-2.0-or-later
// Where the needles of a query stand in an analyzed text. Knows nothing of passages or of what is
// made of the places.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/form_filter.hpp"
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

  /// The paragraphs of `text`, as far as they must be analyzed for all that is in them to be found.
  /// Of a text that holds nothing, which most often shows without cutting it, there are none.
  std::vector<text::Paragraph> paragraphs_of(std::string_view text) const;

  /// Of all that is looked for.
  const text::FormFilter& filter() const { return filter_; }

  /// What takes part in a span of its needle, by the place it begins at, then by needle. What is
  /// of one needle does not overlap; what is of different needles may.
  std::vector<Occurrence> find(const text::Analysis& analysis, std::string_view language,
                               TextPart part) const;

  /// Of the needles. In a query of stop words only all weigh alike.
  const std::vector<double>& weights() const { return weights_; }

 private:
  bool is_shown(const query::Needle& needle) const;

  const std::vector<query::Needle>& needles_;
  std::vector<double> weights_;
  bool any_weighs_ = false;
  bool needs_lede_ = false;  // where it ends takes all words to say
  FormTable forms_;          // all that are looked for
  text::FormFilter filter_;  // the same
};

/// Sorted, with ranges that overlap as one. Neighbours stay apart.
std::vector<ByteRange> merge_overlapping(std::vector<ByteRange> ranges);

}  // namespace lede
