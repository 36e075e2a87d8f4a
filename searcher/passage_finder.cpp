// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/passage_finder.hpp"

#include <algorithm>

namespace lede {
namespace {

// What a needle that has been shown is still worth to the next passage.
constexpr double worth_of_shown = 0.25;
// What words at the ends of a full-length passage lose against words side by side.
constexpr double loss_by_distance = 0.3;
// What the first paragraph, where news puts what matters, gains on the last.
constexpr double gain_of_opening = 0.1;

bool overlap(ByteRange one, ByteRange other);
ByteRange free_around(ByteRange core, const std::vector<Passage>& taken, std::size_t text_size);

/// The occurrences [first, last) that a passage could show, and what their needles are worth.
class Window {
 public:
  Window(const std::vector<Occurrence>& occurrences, const std::vector<double>& worth)
      : occurrences_(occurrences), worth_(worth), counts_(worth.size(), 0) {}

  void take_next() {
    const Occurrence& next = occurrences_[last_++];
    end_ = std::max(end_, next.range.end);
    if (counts_[next.needle]++ == 0) total_ += worth_[next.needle];
  }
  void drop_first() {
    const Occurrence& first = occurrences_[first_++];
    if (--counts_[first.needle] == 0) total_ -= worth_[first.needle];
  }
  /// Whether the first occurrence only repeats what comes after it.
  bool first_repeats() const {
    return first_ + 1 < last_ && counts_[occurrences_[first_].needle] > 1;
  }
  bool empty() const { return first_ == last_; }
  double worth() const { return total_; }
  ByteRange range() const { return {occurrences_[first_].range.begin, end_}; }

 private:
  const std::vector<Occurrence>& occurrences_;
  const std::vector<double>& worth_;
  std::vector<std::size_t> counts_;  // of every needle, inside
  std::size_t first_ = 0, last_ = 0;
  std::size_t end_ = 0;  // of the occurrence that reaches farthest: phrases may hold others
  double total_ = 0.0;
};

}  // namespace

PassageFinder::PassageFinder(const CodePointIndex& code_points, const PassageCutter& cutter,
                             const text::Analysis& analysis, const std::vector<double>& weights,
                             std::size_t length)
    : code_points_(code_points),
      cutter_(cutter),
      sentences_(analysis.sentences),
      weights_(weights),
      length_(length) {}

std::vector<Passage> PassageFinder::best(std::vector<Occurrence> occurrences,
                                         std::size_t count) const {
  std::vector<Passage> passages;
  std::vector<double> worth = weights_;
  while (passages.size() < count && !occurrences.empty()) {
    const ByteRange core = best_core(occurrences, passages, worth);
    const Passage passage =
        cutter_.around(core, free_around(core, passages, code_points_.text_size()));
    passages.push_back(passage);

    const auto shown = std::stable_partition(
        occurrences.begin(), occurrences.end(),
        [&](const Occurrence& o) { return !overlap(o.range, passage.range); });
    for (auto o = shown; o != occurrences.end(); ++o) {
      worth[o->needle] = weights_[o->needle] * worth_of_shown;
    }
    occurrences.erase(shown, occurrences.end());
  }
  std::sort(passages.begin(), passages.end(),
            [](const Passage& a, const Passage& b) { return a.range.begin < b.range.begin; });
  return passages;
}

// For every occurrence the shortest window that ends there and holds the needles that a
// passage could: the window's start only ever moves forward.
ByteRange PassageFinder::best_core(const std::vector<Occurrence>& occurrences,
                                   const std::vector<Passage>& taken,
                                   const std::vector<double>& worth) const {
  Window window(occurrences, worth);
  ByteRange best;
  double best_score = -1.0;
  for (const Occurrence& next : occurrences) {
    while (!window.empty() && !fit_together(window.range(), next.range, taken)) {
      window.drop_first();
    }
    window.take_next();
    while (window.first_repeats()) window.drop_first();
    const double score_here = score(window.range(), window.worth());
    if (score_here > best_score) {
      best_score = score_here;
      best = window.range();
    }
  }
  return best;
}

bool PassageFinder::fit_together(ByteRange window, ByteRange next,
                                 const std::vector<Passage>& taken) const {
  const bool divided = std::any_of(taken.begin(), taken.end(), [&](const Passage& passage) {
    return window.begin < passage.range.begin && passage.range.begin < next.begin;
  });
  return !divided && paragraph(window) == paragraph(next) &&
         code_points_.count({window.begin, std::max(window.end, next.end)}) <= length_;
}

double PassageFinder::score(ByteRange core, double worth) const {
  const auto distance = static_cast<double>(code_points_.count(core));
  const double closeness = std::max(0.0, 1.0 - distance / static_cast<double>(length_ + 1));
  return worth * (1.0 - loss_by_distance * (1.0 - closeness)) *
         (1.0 + gain_of_opening / (1.0 + paragraph(core)));
}

std::uint32_t PassageFinder::paragraph(ByteRange range) const {
  return sentences_[cutter_.sentence_at(range.begin)].paragraph;
}

namespace {

bool overlap(ByteRange one, ByteRange other) {
  return one.begin < other.end && other.begin < one.end;
}

ByteRange free_around(ByteRange core, const std::vector<Passage>& taken, std::size_t text_size) {
  ByteRange free{0, text_size};
  for (const Passage& passage : taken) {
    if (passage.range.end <= core.begin) free.begin = std::max(free.begin, passage.range.end);
    if (passage.range.begin >= core.end) free.end = std::min(free.end, passage.range.begin);
  }
  return free;
}

}  // namespace
}  // namespace lede
