// SPDX-License-Identifier: GPL-2.0-or-later
// Matches that are told by what an article's slots hold, or by how words stand in it: who only
// wants to know of some documents asks matches(). Private to the store.
#pragma once

#include <string>
#include <vector>

#include "common/store/matching/match_cursor.hpp"
#include "common/store/matching/span_checker.hpp"

namespace lede::store {

/// The value in a slot is from one to another, both included.
class RangeCursor final : public MatchCursor {
 public:
  /// No `end` has every value before it. An article without a value has none within.
  RangeCursor(const Xapian::Database& segment, Xapian::valueno slot, std::string begin,
              std::string end);

  Xapian::docid skip_to(Xapian::docid target) override;
  bool matches(Xapian::docid target) override;
  Xapian::doccount most() const override { return most_; }

 private:
  bool is_within(const std::string& value) const {
    return !value.empty() && value >= begin_ && (end_.empty() || value <= end_);
  }

  std::string begin_, end_;
  Xapian::doccount most_;
  Xapian::ValueIterator value_;
  Xapian::docid document_ = 0;
};

/// A form stands in the article, wherever. Deleted ones count, too.
class FormCursor final : public MatchCursor {
 public:
  FormCursor(const Xapian::Database& segment, std::string form);

  Xapian::docid skip_to(Xapian::docid target) override { return list_.skip_to(target); }
  double value() override { return 1.0; }
  Xapian::doccount most() const override { return most_; }

 private:
  PositionCursor list_;
  Xapian::doccount most_;
};

/// Documents that are listed in memory.
class ListedCursor final : public MatchCursor {
 public:
  /// `documents`, ascending, outlive it.
  explicit ListedCursor(const std::vector<Xapian::docid>& documents);

  Xapian::docid skip_to(Xapian::docid target) override;
  double value() override { return 1.0; }
  Xapian::doccount most() const override { return most_; }

 private:
  std::vector<Xapian::docid>::const_iterator next_, end_;
  Xapian::doccount most_;
};

/// What the candidates find, where spans hold. Their value is that of the candidates.
class SpanCursor final : public MatchCursor {
 public:
  /// `spans` outlives it.
  SpanCursor(MatchCursorPtr candidates, const SpanPlan& spans, const Xapian::Database& segment);

  Xapian::docid skip_to(Xapian::docid target) override;
  bool matches(Xapian::docid target) override {
    return candidates_->matches(target) && checker_.holds(target);
  }
  double value() override { return candidates_->value(); }
  Xapian::doccount most() const override { return candidates_->most(); }

 private:
  MatchCursorPtr candidates_;
  SpanChecker checker_;
  Xapian::docid document_ = 0;
};

}  // namespace lede::store
