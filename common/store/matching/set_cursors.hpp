// SPDX-License-Identifier: GPL-2.0-or-later
// What several walks through the matches of a segment have in common, or do not. Private to the
// store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/store/document_limit.hpp"
#include "common/store/matching/match_cursor.hpp"

namespace lede::store {

/// What any of its parts finds; their values add up. Of common words every part is walked through
/// a stretch of documents at a time, as by Lucene's BooleanScorer (Cutting and Pedersen 1990 add up
/// so, too), so that how many parts there are does not count twice.
class AnyCursor final : public MatchCursor {
 public:
  explicit AnyCursor(std::vector<MatchCursorPtr> parts);

  Xapian::docid skip_to(Xapian::docid target) override;
  bool matches(Xapian::docid target) override;
  double value() override { return sums_[document_ - begin_]; }
  Xapian::docid read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) override;
  Xapian::doccount most() const override { return most_; }

 private:
  void leap_to(Xapian::docid target);
  Xapian::docid grow_from(Xapian::docid begin);
  Xapian::docid read_stretch(Xapian::docid begin, Xapian::docid end);
  Xapian::docid first_found_from(Xapian::docid target) const;

  std::vector<MatchCursorPtr> parts_;
  Xapian::doccount most_ = 0;
  Xapian::docid document_ = 0;
  std::vector<Hit> hits_;              // of a part, while it is read
  Xapian::docid begin_ = 0, end_ = 0;  // of the stretch
  Xapian::docid length_ = 1;           // of the next one, while it grows
  std::vector<double> sums_;           // of its documents
  std::vector<std::uint64_t> found_;   // which of them are matches, a bit each
};

/// What all of its parts find. The values of those that weigh add up.
class AllCursor final : public MatchCursor {
 public:
  AllCursor(std::vector<MatchCursorPtr> weighing, std::vector<MatchCursorPtr> conditions);

  Xapian::docid skip_to(Xapian::docid target) override;
  bool matches(Xapian::docid target) override;
  double value() override;
  Xapian::doccount most() const override { return by_size_.front()->most(); }

 private:
  bool others_match(Xapian::docid target);

  std::vector<MatchCursorPtr> weighing_, conditions_;
  std::vector<MatchCursor*> by_size_;  // all, and what finds the fewest first
  Xapian::docid document_ = 0;
};

/// What the first finds and none of the others.
class ExceptCursor final : public MatchCursor {
 public:
  ExceptCursor(MatchCursorPtr first, std::vector<MatchCursorPtr> others);

  Xapian::docid skip_to(Xapian::docid target) override;
  bool matches(Xapian::docid target) override;
  double value() override { return first_->value(); }
  Xapian::doccount most() const override { return first_->most(); }

 private:
  bool is_left_out(Xapian::docid document);

  MatchCursorPtr first_;
  std::vector<MatchCursorPtr> others_;
};

/// What the first finds; what the others find adds to its value.
class PreferCursor final : public MatchCursor {
 public:
  PreferCursor(MatchCursorPtr first, std::vector<MatchCursorPtr> others);

  Xapian::docid skip_to(Xapian::docid target) override {
    return document_ = first_->skip_to(target);
  }
  bool matches(Xapian::docid target) override {
    document_ = target;
    return first_->matches(target);
  }
  double value() override;
  Xapian::doccount most() const override { return first_->most(); }

 private:
  MatchCursorPtr first_;
  std::vector<MatchCursorPtr> others_;
  Xapian::docid document_ = 0;
};

/// What the first finds within a limit.
class LimitedCursor final : public MatchCursor {
 public:
  LimitedCursor(MatchCursorPtr first, LimitedDocuments limit);

  Xapian::docid skip_to(Xapian::docid target) override;
  bool matches(Xapian::docid target) override {
    return limit_.admit(target) && first_->matches(target);
  }
  double value() override { return first_->value(); }
  Xapian::docid read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) override;
  Xapian::doccount most() const override { return limit_.most_of(first_->most()); }

 private:
  MatchCursorPtr first_;
  LimitedDocuments limit_;
};

/// Its only part, whose value counts `factor` times.
class ScaledCursor final : public MatchCursor {
 public:
  ScaledCursor(MatchCursorPtr part, double factor);

  Xapian::docid skip_to(Xapian::docid target) override { return part_->skip_to(target); }
  bool matches(Xapian::docid target) override { return part_->matches(target); }
  double value() override { return factor_ * part_->value(); }
  Xapian::docid read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) override;
  Xapian::doccount most() const override { return part_->most(); }

 private:
  MatchCursorPtr part_;
  double factor_;
};

}  // namespace lede::store
