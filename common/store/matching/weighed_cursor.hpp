// SPDX-License-Identifier: GPL-2.0-or-later
// From how often an article holds a word to what that weighs, as Xapian weighs it, but with lengths
// from memory. Private to the store.
#pragma once

#include <algorithm>
#include <vector>

#include "common/store/document_facts.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/matching/match_cursor.hpp"

namespace lede::store {

/// Of a word in all segments together.
struct WordStatistics {
  double holding = 0.0;      // articles that hold it
  double occurrences = 0.0;  // in all of them
};

/// Of all segments together.
struct CollectionStatistics {
  double articles = 0.0;
  double average_length = 0.0;
};

/// What a word weighs in an article, by one of the schemes of Weighting.
class Weigher {
 public:
  Weigher(const Weighting& weighting, const CollectionStatistics& collection,
          const WordStatistics& word);

  /// In an article of `length` words that holds it `count` times.
  double weight(double count, double length) const {
    return scheme_ == Weighting::Scheme::okapi ? okapi(count, length) : amati(count, length);
  }

 private:
  double okapi(double count, double length) const {
    return factor_ * count / (count + length_part_ * length + constant_part_);
  }
  double amati(double count, double length) const;

  Weighting::Scheme scheme_;
  double factor_ = 0.0;
  double length_part_ = 0.0, constant_part_ = 0.0;  // of what a count is compared with
};

/// The matches of its part, whose value is a count, weighed.
class WeighedCursor final : public MatchCursor {
 public:
  /// `facts`, those of the segment, outlive it.
  WeighedCursor(MatchCursorPtr part, const Weigher& weigher, DocumentFacts& facts);

  Xapian::docid skip_to(Xapian::docid target) override {
    return document_ = part_->skip_to(target);
  }
  bool matches(Xapian::docid target) override {
    document_ = target;
    return part_->matches(target);
  }
  double value() override { return weight(part_->value(), document_); }
  Xapian::docid read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) override;
  Xapian::doccount most() const override { return part_->most(); }

 private:
  double weight(double count, Xapian::docid document) const {
    const double length = facts_.length(document);
    return weigher_.weight(std::min(count, length), length);
  }

  MatchCursorPtr part_;
  Weigher weigher_;
  DocumentFacts& facts_;
  Xapian::docid document_ = 0;
};

}  // namespace lede::store
