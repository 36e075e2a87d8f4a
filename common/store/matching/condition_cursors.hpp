// SPDX-License-Identifier: GPL-2.0-or-later
// Matches that are told by what an article's slots hold, or by how words stand in it: who only
// wants to know of some documents asks matches(). Private to the store.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/store/document_limit.hpp"
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

/// Spans, perhaps in some documents only.
struct LimitedSpans {
  SpanPlan spans;
  std::optional<DocumentLimit> limit = {};
};

/// What the candidates find, where one of some spans holds. Their value is that of the candidates.
class SpanCursor final : public MatchCursor {
 public:
  /// `facts`, those of the segment, outlive it.
  SpanCursor(MatchCursorPtr candidates, std::vector<LimitedSpans> choices, DocumentFacts& facts);

  Xapian::docid skip_to(Xapian::docid target) override;
  bool matches(Xapian::docid target) override {
    return candidates_->matches(target) && holds(target);
  }
  double value() override { return candidates_->value(); }
  Xapian::doccount most() const override { return candidates_->most(); }

 private:
  struct Part {
    std::unique_ptr<SpanChecker> checker;
    std::optional<LimitedDocuments> limit;
  };

  bool holds(Xapian::docid document);

  MatchCursorPtr candidates_;
  std::vector<LimitedSpans> choices_;
  std::vector<Part> parts_;  // side by side with them
  Xapian::docid document_ = 0;
};

}  // namespace lede::store
