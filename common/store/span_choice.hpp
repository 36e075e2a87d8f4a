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
class SpanChoice final : public WalkedSource {
 public:
  /// `facts` outlives it.
  SpanChoice(std::vector<LimitedSpans> choices, const FactsBySegment& facts)
      : choices_(std::move(choices)), facts_(facts) {}

  PostingSource* clone() const override { return new SpanChoice(choices_, facts_); }
  void init(const Xapian::Database& segment) override;

  std::string get_description() const override;

 private:
  /// One of the choices in a segment.
  struct Part {
    std::unique_ptr<SpanSource> source;
    LimitedDocuments documents;

    Xapian::docid first_from(Xapian::docid target);
  };

  Xapian::docid first_from(Xapian::docid target) override;
  bool holds(Xapian::docid target) override;

  std::vector<LimitedSpans> choices_;
  const FactsBySegment& facts_;

  std::vector<Part> parts_;
};

}  // namespace lede::store
