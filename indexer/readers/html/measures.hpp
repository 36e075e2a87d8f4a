// SPDX-License-Identifier: GPL-2.0-or-later
// How much text stands where in a page, and how much of it is links. Knows nothing of articles.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/readers/html/page.hpp"

namespace lede::indexing {

/// Of a text or a subtree, without what was left out.
struct Measure {
  std::uint32_t text = 0;    // bytes, runs of white space as one
  std::uint32_t links = 0;   // bytes of that in links
  std::uint32_t commas = 0;  // of any script
  std::uint32_t blocks = 0;  // that have text of their own

  double link_density() const { return text == 0 ? 0 : static_cast<double>(links) / text; }
};

/// A page of which parts are left out.
class Selection {
 public:
  /// `page` outlives the selection. All of it is selected.
  explicit Selection(const HtmlPage& page);

  const HtmlPage& page() const { return *page_; }
  const HtmlNode& node(std::uint32_t index) const { return page_->nodes[index]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(page_->nodes.size()); }

  bool has(std::uint32_t index) const { return !left_out_[index]; }
  /// The node and all in it.
  void leave_out(std::uint32_t index);

  /// Of the subtree, as it was when count() was called.
  const Measure& measure(std::uint32_t index) const { return measures_[index]; }
  void count();

 private:
  const HtmlPage* page_;
  std::vector<bool> left_out_;
  std::vector<Measure> own_;  // of texts alone
  std::vector<Measure> measures_;
};

}  // namespace lede::indexing
