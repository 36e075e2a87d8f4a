// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the articles of a segment in which the span plan of their language holds. Private to the
// store.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/store/document_facts.hpp"
#include "common/store/document_limit.hpp"
#include "common/store/span_plan.hpp"
#include "common/store/span_source.hpp"

namespace lede::store {

/// Spans, in some articles.
struct LimitedSpans {
  SpanPlan spans;
  DocumentLimit limit;
};

/// As SpanSource, of several plans whose articles differ.
class SpanChoice final : public Xapian::PostingSource {
 public:
  /// `facts` outlives it.
  SpanChoice(std::vector<LimitedSpans> choices, const FactsBySegment& facts)
      : choices_(std::move(choices)), facts_(facts) {}

  PostingSource* clone() const override { return new SpanChoice(choices_, facts_); }
  void init(const Xapian::Database& segment) override;

  Xapian::doccount get_termfreq_min() const override { return 0; }
  /// Words are cheaper to look for than how they stand: these come first.
  Xapian::doccount get_termfreq_est() const override { return most_ / 4; }
  Xapian::doccount get_termfreq_max() const override { return most_; }

  void next(double least_weight) override;
  void skip_to(Xapian::docid target, double least_weight) override;
  bool check(Xapian::docid target, double least_weight) override;
  bool at_end() const override { return document_ == PositionCursor::at_end; }
  Xapian::docid get_docid() const override { return document_; }
  std::string get_description() const override;

 private:
  /// One of the choices in a segment.
  struct Part {
    std::unique_ptr<SpanSource> source;
    LimitedDocuments documents;

    Xapian::docid first_from(Xapian::docid target);
  };

  void find_from(Xapian::docid target);

  std::vector<LimitedSpans> choices_;
  const FactsBySegment& facts_;

  std::vector<Part> parts_;
  Xapian::doccount most_ = 0;
  Xapian::docid document_ = 0;
  Xapian::docid passed_ = 0;  // the last that check() found not to match
};

}  // namespace lede::store
