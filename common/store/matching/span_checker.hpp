// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a span plan holds in documents that are named to it. Private to the store.
#pragma once

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/store/position_cursor.hpp"
#include "common/store/span_finder.hpp"
#include "common/store/span_plan.hpp"

namespace lede::store {

class SpanChecker final : private WordPositions {
 public:
  /// `plan` outlives it.
  SpanChecker(const SpanPlan& plan, const Xapian::Database& segment);
  SpanChecker(const SpanChecker&) = delete;
  SpanChecker& operator=(const SpanChecker&) = delete;

  /// Documents ascend. Throws Xapian::Error.
  bool holds(Xapian::docid document);

 private:
  /// Any one of several position lists.
  struct Word {
    std::vector<PositionCursor> lists;
    std::vector<Position> positions;  // in the document they were read for
    Xapian::docid read_for = 0;
  };

  std::span<const Position> of(const SpanPlan& word) override;
  std::span<const Position> sentence_ends() override;
  schema::FieldBounds bounds() override;

  void open_words(const SpanPlan& plan, const Xapian::Database& segment);
  static Word open(const std::vector<std::string>& lists, const Xapian::Database& segment);
  const std::vector<Position>& read(Word& word) const;

  const SpanPlan& plan_;
  std::map<std::vector<std::string>, Word> by_forms_;  // a word may come often
  std::unordered_map<const SpanPlan*, Word*> words_;   // by the plan's own nodes
  Word sentence_ends_, bounds_;
  Xapian::docid document_ = 0;
};

}  // namespace lede::store
