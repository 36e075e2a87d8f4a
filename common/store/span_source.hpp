// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the articles of a segment in which a span plan holds. Private to the store.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/store/position_cursor.hpp"
#include "common/store/span_finder.hpp"
#include "common/store/span_plan.hpp"
#include "common/store/walked_source.hpp"

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
class SpanSource final : public WalkedSource, private WordPositions {
 public:
  explicit SpanSource(SpanPlan plan) : plan_(std::move(plan)) {}

  PostingSource* clone() const override { return new SpanSource(plan_); }
  void init(const Xapian::Database& segment) override;

  std::string get_description() const override { return to_string(plan_); }

 private:
  std::span<const Position> of(const SpanPlan& word) override;
  std::span<const Position> sentence_ends() override;
  schema::FieldBounds bounds() override;

  void open_words(const SpanPlan& plan, const Xapian::Database& segment);
  Xapian::docid first_from(Xapian::docid target) override;
  bool holds(Xapian::docid target) override;
  Xapian::docid first_from(const SpanPlan& plan, Xapian::docid target);
  bool stands_in(Xapian::docid document);

  SpanPlan plan_;
  std::map<std::vector<std::string>, WordCursor> cursors_;  // by forms: a word may come often
  std::unordered_map<const SpanPlan*, WordCursor*> words_;  // by the plan's own nodes
  std::vector<WordCursor> marks_;                           // sentence ends, field bounds
  Xapian::docid candidate_ = 0;
};

}  // namespace lede::store
