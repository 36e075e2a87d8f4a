// SPDX-License-Identifier: GPL-2.0-or-later
// What every walk through the matches of a segment has in common. Private to the store.
#pragma once

#include <memory>
#include <vector>

#include <xapian.h>

namespace lede::store {

/// A match, and how often it holds the words, or what they weigh.
struct Hit {
  Xapian::docid document = 0;
  double value = 0.0;
};

/// Walks through the documents of one segment that match a part of a plan, forwards only. Every
/// call throws Xapian::Error where the segment cannot be read.
class MatchCursor {
 public:
  static constexpr Xapian::docid at_end = 0xffffffff;

  virtual ~MatchCursor() = default;
  MatchCursor(const MatchCursor&) = delete;
  MatchCursor& operator=(const MatchCursor&) = delete;

  /// To the first match from `target` on; its number, or at_end. `target`, from 1 on, never
  /// descends.
  virtual Xapian::docid skip_to(Xapian::docid target) = 0;

  /// Whether `target` is a match, which may be less work than to find the next. `target` never
  /// descends, and skip_to() is called with a greater one afterwards.
  virtual bool matches(Xapian::docid target) { return skip_to(target) == target; }

  /// Of the match that was found last.
  virtual double value() { return 0.0; }

  /// Appends all matches from `begin` to before `end`, neither of which ever descends; returns the
  /// first match from `end` on, or at_end. As skip_to() and value() would tell, in one go, and not
  /// to be mixed with them.
  virtual Xapian::docid read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits);

  /// How many matches there are at most.
  virtual Xapian::doccount most() const = 0;

 protected:
  MatchCursor() = default;
};

using MatchCursorPtr = std::unique_ptr<MatchCursor>;

}  // namespace lede::store
