// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses the passages of a text that show best why it matched. Knows nothing of words: it
// sees where the needles stand and what they weigh.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/needle_finder.hpp"
#include "searcher/passage_cutter.hpp"

namespace lede {

class PassageFinder {
 public:
  /// All outlive the finder. `weights` are those of the needles; `length` is in code points.
  PassageFinder(const CodePointIndex& code_points, const PassageCutter& cutter,
                const text::Analysis& analysis, const std::vector<double>& weights,
                std::size_t length);

  /// At most `count` passages, in the order of the text, disjoint, each around an occurrence
  /// at least. The first is chosen for the weight of its distinct needles and their closeness,
  /// a further one rather for what has not been shown yet. `occurrences` as NeedleFinder
  /// gives them. Takes time linear in their number for each passage.
  std::vector<Passage> best(std::vector<Occurrence> occurrences, std::size_t count) const;

 private:
  ByteRange best_core(const std::vector<Occurrence>& occurrences, const std::vector<Passage>& taken,
                      const std::vector<double>& worth) const;
  bool fit_together(ByteRange window, ByteRange next, const std::vector<Passage>& taken) const;
  double score(ByteRange core, double worth) const;
  std::uint32_t paragraph(ByteRange range) const;

  const CodePointIndex& code_points_;
  const PassageCutter& cutter_;
  const std::vector<text::Sentence>& sentences_;
  const std::vector<double>& weights_;
  std::size_t length_;
};

}  // namespace lede
