// SPDX-License-Identifier: GPL-2.0-or-later
// Where the words and phrases of a query stand in an analyzed text. Knows nothing of passages
// or of what is made of the places.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/stemmer.hpp"
#include "searcher/query/needle.hpp"

namespace lede {

/// One place of one needle, from the first to the last of its words.
struct Occurrence {
  std::size_t needle = 0;  // its index
  ByteRange range;         // in the text that was analyzed
};

class NeedleFinder {
 public:
  /// Looks for those needles that are worth showing in a text of `scope`: not for stop words,
  /// unless the query is made of nothing else.
  NeedleFinder(const std::vector<query::Needle>& needles, query::Scope scope);

  /// By the place they begin at, then by needle. Occurrences of one needle do not overlap;
  /// those of different needles may. Linear in the text: phrases so repetitive that it would
  /// not be are given up after `max_steps_per_token` tries a token.
  std::vector<Occurrence> find(const text::Analysis& analysis, std::string_view language,
                               text::Stemmer& stemmer) const;
  static constexpr std::size_t max_steps_per_token = 32;

  /// One word of one needle.
  struct Part {
    std::size_t needle = 0;
    std::size_t word = 0;
    friend auto operator<=>(const Part&, const Part&) = default;
  };

 private:
  void add(std::size_t needle, const std::vector<std::vector<std::string>>& words);

  std::unordered_map<std::string, std::vector<Part>> parts_;  // by term, in order
  std::vector<std::size_t> lengths_;                          // of every needle, in words
  std::vector<std::vector<std::string>> languages_;           // of every needle; empty: all
};

/// Sorted, with ranges that overlap as one. Neighbours stay apart.
std::vector<ByteRange> merge_overlapping(std::vector<ByteRange> ranges);

}  // namespace lede
