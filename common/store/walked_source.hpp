// SPDX-License-Identifier: GPL-2.0-or-later
// A source of documents that walks through a segment, as Xapian wants it walked. Knows nothing of
// what is looked for. Private to the store.
#pragma once

#include <algorithm>

#include <xapian.h>

#include "common/store/position_cursor.hpp"

namespace lede::store {

class WalkedSource : public Xapian::PostingSource {
 public:
  Xapian::doccount get_termfreq_min() const override { return 0; }
  /// Words are cheaper to look for than how they stand: these come first.
  Xapian::doccount get_termfreq_est() const override { return most_ / 4; }
  Xapian::doccount get_termfreq_max() const override { return most_; }

  void next(double /*least_weight*/) override {
    document_ = first_from(std::max(document_, passed_) + 1);
  }
  void skip_to(Xapian::docid target, double /*least_weight*/) override {
    if (document_ < target) document_ = first_from(std::max(target, passed_ + 1));
  }
  bool check(Xapian::docid target, double /*least_weight*/) override {
    if (document_ >= target) return true;
    // Xapian's contract: what comes next is behind the one that was checked.
    (holds(target) ? document_ : passed_) = target;
    return document_ == target;
  }
  bool at_end() const override { return document_ == PositionCursor::at_end; }
  Xapian::docid get_docid() const override { return document_; }

 protected:
  void begin(const Xapian::Database& segment) {
    most_ = segment.get_doccount();
    document_ = 0;
    passed_ = 0;
  }
  /// The first document from `target` on, or PositionCursor::at_end; `target` ascends.
  virtual Xapian::docid first_from(Xapian::docid target) = 0;
  /// Whether `target`, which ascends too, is one.
  virtual bool holds(Xapian::docid target) = 0;

 private:
  Xapian::doccount most_ = 0;
  Xapian::docid document_ = 0;
  Xapian::docid passed_ = 0;  // the last that check() found not to match
};

}  // namespace lede::store
