// SPDX-License-Identifier: GPL-2.0-or-later
// Weighs the articles of a segment that hold a term, or one of several that count as one, by Okapi
// BM25 as Xapian does, but with lengths from memory. Private to the store.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/store/document_facts.hpp"
#include "common/store/document_limit.hpp"
#include "common/store/index_reader.hpp"

namespace lede::store {

/// A term in some articles.
struct WeighedTerm {
  std::string term;
  DocumentLimit limit = {};
};

/// Walks through the articles of a segment that hold such a term.
class TermPostings {
 public:
  static constexpr Xapian::docid end_of_list = 0xffffffff;

  /// Before the first. Both arguments outlive it, `facts` those of the segment.
  TermPostings(const WeighedTerm& term, DocumentFacts& facts)
      : term_(&term.term), facts_(&facts), limit_(term.limit, facts) {}

  void begin() {
    open();
    pass_unwanted();
  }
  void next() {
    ++posting_;
    pass_unwanted();
  }
  void skip_to(Xapian::docid target) {
    if (!is_open_) open();
    posting_.skip_to(target);
    pass_unwanted();
  }
  bool at_end() const { return document_ == end_of_list; }
  Xapian::docid document() const { return document_; }
  Xapian::termcount count() const { return posting_.get_wdf(); }

  Xapian::doccount least() const { return limit_.least_of(facts_->frequency(*term_)); }
  Xapian::doccount most() const { return limit_.most_of(facts_->frequency(*term_)); }

 private:
  void open();
  void pass_unwanted();

  const std::string* term_;
  DocumentFacts* facts_;
  LimitedDocuments limit_;
  Xapian::PostingIterator posting_;
  bool is_open_ = false;        // not before it is needed: of two words only the rarer may be
  Xapian::docid document_ = 0;  // that it is at
};

/// Of all segments together.
struct TermStatistics {
  double articles = 0.0;
  double holding = 0.0;  // the term, or one of those that count as one
  double average_length = 0.0;
};

class TermSource final : public Xapian::PostingSource {
 public:
  /// `facts` outlives the source.
  TermSource(std::vector<WeighedTerm> terms, const TermStatistics& statistics,
             const Weighting& weighting, const FactsBySegment& facts);

  PostingSource* clone() const override { return new TermSource(terms_, okapi_, facts_); }
  void init(const Xapian::Database& segment) override;

  Xapian::doccount get_termfreq_min() const override { return least_; }
  Xapian::doccount get_termfreq_est() const override { return likely_; }
  Xapian::doccount get_termfreq_max() const override { return most_; }

  double get_weight() const override;
  void next(double least_weight) override;
  void skip_to(Xapian::docid target, double least_weight) override;
  bool at_end() const override { return document_ == TermPostings::end_of_list; }
  Xapian::docid get_docid() const override { return document_; }
  std::string get_description() const override;

 private:
  /// BM25 with its constants worked out.
  struct Okapi {
    double k1 = 0.0, b = 0.0, length_factor = 0.0, term_weight = 0.0;

    double weight(double count, double length) const {
      const double denominator = k1 * (length * length_factor * b + (1 - b)) + count;
      return term_weight * (count / denominator);
    }
  };

  TermSource(std::vector<WeighedTerm> terms, const Okapi& okapi, const FactsBySegment& facts)
      : terms_(std::move(terms)), okapi_(okapi), facts_(facts) {}
  static Okapi okapi_of(const TermStatistics& statistics, const Weighting& weighting);

  void find_nearest();

  std::vector<WeighedTerm> terms_;
  Okapi okapi_;
  const FactsBySegment& facts_;

  DocumentFacts* documents_ = nullptr;
  std::vector<TermPostings> lists_;
  Xapian::docid document_ = 0;
  Xapian::doccount least_ = 0, likely_ = 0, most_ = 0;
};

}  // namespace lede::store
