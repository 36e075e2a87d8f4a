// SPDX-License-Identifier: GPL-2.0-or-later
// Which heading of a page is the headline of its article. Knows nothing of what stands below it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/readers/html/measures.hpp"

namespace lede::indexing {

class Headline {
 public:
  /// Of what is selected: the first heading that says `title`, or else the only <h1>.
  Headline(const Selection& selection, std::string_view title);

  /// 0 where no heading is it.
  std::uint32_t node() const { return node_; }
  bool is_in(const Selection& selection, std::uint32_t index) const;
  /// Whether the heading at `index` is it, or says the same.
  bool is_said_by(const Selection& selection, std::uint32_t index) const;
  /// Whether `line` says the title, but for signs and capitals.
  bool is_said_in(std::string_view line) const;

 private:
  std::string title_;  // its letters and digits
  std::uint32_t node_ = 0;
};

/// <h1> to <h6>.
bool is_heading(Tag tag);

}  // namespace lede::indexing
