// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the articles of a segment in which words follow on one another. Private to the store.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/position_lists.hpp"

namespace lede::store {

/// Each word is any one of several terms. Deleted documents are still found: to be combined
/// with the terms themselves.
class PhraseSource final : public Xapian::PostingSource {
 public:
  using Terms = std::vector<std::string>;
  explicit PhraseSource(std::vector<Terms> words) : words_(std::move(words)) {}

  PostingSource* clone() const override { return new PhraseSource(words_); }
  void init(const Xapian::Database& segment) override;

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return most_; }
  Xapian::doccount get_termfreq_max() const override { return most_; }

  void next(double least_weight) override;
  void skip_to(Xapian::docid target, double least_weight) override;
  bool check(Xapian::docid target, double least_weight) override;
  bool at_end() const override { return document_ == PositionCursor::at_end; }
  Xapian::docid get_docid() const override { return document_; }

 private:
  struct Word {
    std::vector<PositionCursor> terms;
    Xapian::doccount documents = 0;  // at most so many hold it
    std::vector<Position> positions;

    Xapian::docid skip_to(Xapian::docid target);
    void read_positions(Xapian::docid document);
  };

  void find_from(Xapian::docid target);
  bool stands_in(Xapian::docid document);

  std::vector<Terms> words_;
  std::vector<Word> found_;         // one a word of the phrase
  std::vector<std::size_t> order_;  // of words, the rarest first
  Xapian::doccount most_ = 0;
  Xapian::docid document_ = 0;
};

}  // namespace lede::store
