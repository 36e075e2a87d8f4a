// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the articles of a segment in which a span plan holds. Private to the store.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/store/position_lists.hpp"
#include "common/store/span_finder.hpp"
#include "common/store/span_plan.hpp"

namespace lede::store {

/// Any one of several position lists of a segment.
class WordCursor {
 public:
  WordCursor(const Xapian::Database& segment, const std::vector<std::string>& lists);

  /// To the first document from `target` on, never backwards; its number, or at_end.
  Xapian::docid skip_to(Xapian::docid target);
  /// In `document`, ascending; none where it stands elsewhere.
  const std::vector<Position>& positions(Xapian::docid document);

 private:
  std::vector<PositionCursor> lists_;
  std::vector<Xapian::docid> documents_;  // that the lists are at, side by side
  std::vector<Position> positions_;
  Xapian::docid positions_of_ = 0;
};

/// Deleted documents are still found: to be combined with the terms themselves.
class SpanSource final : public Xapian::PostingSource, private WordPositions {
 public:
  explicit SpanSource(SpanPlan plan) : plan_(std::move(plan)) {}

  PostingSource* clone() const override { return new SpanSource(plan_); }
  void init(const Xapian::Database& segment) override;

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return most_ / 4; }
  Xapian::doccount get_termfreq_max() const override { return most_; }

  void next(double least_weight) override;
  void skip_to(Xapian::docid target, double least_weight) override;
  bool check(Xapian::docid target, double least_weight) override;
  bool at_end() const override { return document_ == PositionCursor::at_end; }
  Xapian::docid get_docid() const override { return document_; }
  std::string get_description() const override { return to_string(plan_); }

 private:
  std::span<const Position> of(const SpanPlan& word) override;
  std::span<const Position> sentence_ends() override;
  schema::FieldBounds bounds() override;

  void open_words(const SpanPlan& plan, const Xapian::Database& segment);
  Xapian::docid first_from(const SpanPlan& plan, Xapian::docid target);
  void find_from(Xapian::docid target);
  bool stands_in(Xapian::docid document);

  SpanPlan plan_;
  std::map<std::vector<std::string>, WordCursor> cursors_;  // by forms: a word may come often
  std::unordered_map<const SpanPlan*, WordCursor*> words_;  // by the plan's own nodes
  std::vector<WordCursor> marks_;                           // sentence ends, field bounds
  Xapian::doccount most_ = 0;
  Xapian::docid document_ = 0;
  Xapian::docid passed_ = 0;  // the last that check() found not to match
  Xapian::docid candidate_ = 0;
};

}  // namespace lede::store
