// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps the best of many matches. Private to the store.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace lede::store {

/// A match, of which the searcher wants the score or the place in order.
struct Ranked {
  double score = 0.0;
  std::string order_key;
  Xapian::docid document = 0;
};

/// By score. Of equal scores none is left out: which of them comes first others decide.
class BestByScore {
 public:
  explicit BestByScore(std::size_t wanted);

  void add(double score, Xapian::docid document) {
    if (score >= least_) keep(score, document);
  }
  /// By falling score: so many as are wanted, and those that are as good as the last of them.
  std::vector<Ranked> take();

 private:
  struct Scored {
    double score;
    Xapian::docid document;
  };

  static bool scores_more(const Scored& a, const Scored& b) { return a.score > b.score; }
  void keep(double score, Xapian::docid document);
  void drop_others();

  std::size_t wanted_;
  std::size_t most_kept_;
  double least_;  // that may still count
  std::vector<Scored> kept_;
};

/// By order key, ascending or descending; those without come last in the one, first in the other.
class BestByKey {
 public:
  enum class Direction { ascending, descending };
  BestByKey(std::size_t wanted, Direction direction) : wanted_(wanted), direction_(direction) {}

  /// Whether a match with this key is one of the best so far.
  bool admits(std::string_view key) const;
  void add(Ranked match);
  std::vector<Ranked> take();

 private:
  bool stands_before(std::string_view a, std::string_view b) const;

  std::size_t wanted_;
  Direction direction_;
  std::vector<Ranked> kept_;  // a heap, the last of them on top
};

}  // namespace lede::store
