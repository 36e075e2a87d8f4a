// SPDX-License-Identifier: GPL-2.0-or-later
// How much each element of a page is like the one that holds the article. Knows nothing of what
// is then kept of it.
//
// After Readability (Arc90, 2009; Mozilla's `_grabArticle`): each block of running text gives
// points, by its length and its commas, to what it stands in; less to what that stands in, and
// so on. What the markup calls itself adds some. The share of links takes them away, as in
// boilerpipe (Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text
// Features", WSDM 2010).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/measures.hpp"

namespace lede::indexing {

class Scores {
 public:
  /// `roles` has one for each node. What is not selected counts for nothing.
  Scores(const Selection& selection, std::span<const Role> roles);

  double of(std::uint32_t index) const { return scores_[index]; }
  /// How many bytes of running text stand in it: in blocks of some length that are no links.
  double running_text(std::uint32_t index) const { return running_text_[index]; }
  /// The element with the most points, or what stands around several that have nearly as many.
  std::uint32_t best() const { return best_; }

 private:
  void give(const Selection& selection, std::span<const Role> roles, std::uint32_t index,
            double points);
  std::uint32_t around_rivals(const Selection& selection, std::uint32_t top) const;
  std::uint32_t climbed(const Selection& selection, std::uint32_t top) const;

  std::vector<double> scores_;
  std::vector<double> running_text_;
  std::vector<bool> has_score_;
  std::uint32_t best_ = 0;
};

}  // namespace lede::indexing
