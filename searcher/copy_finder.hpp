// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the copies among matches: one wire story in several papers, under other headlines. Knows
// nothing of ranking or of output.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "common/store/index_reader.hpp"
#include "common/text/analyzer.hpp"
#include "common/text/likeness.hpp"

namespace lede {

/// A match that is shown and those that are copies of it, as places in a list of matches.
struct CopyGroup {
  std::size_t shown = 0;
  std::vector<std::size_t> copies;
};

class CopyFinder {
 public:
  /// Both outlive the finder and are used only inside its calls.
  CopyFinder(store::IndexReader& index, text::Analyzer& analyzer)
      : index_(index), analyzer_(analyzer) {}

  /// Every match is in one group, shown or as a copy of the first before it whose text it shares;
  /// the groups are in the order of what they show. Fingerprints are compared first; where they
  /// are near each other, the articles are read and compared word for word.
  std::vector<CopyGroup> groups(const std::vector<store::Match>& matches);

  /// Those of `matches` that are copies of a text with these shingles.
  std::vector<store::Match> copies_of(const text::Shingles& shingles,
                                      const std::vector<store::Match>& matches);

 private:
  using Known = std::unordered_map<std::size_t, text::Shingles>;  // by place

  const text::Shingles& shingles(const std::vector<store::Match>& matches, std::size_t place,
                                 Known& known);

  store::IndexReader& index_;
  text::Analyzer& analyzer_;
};

}  // namespace lede
