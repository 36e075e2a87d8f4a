// SPDX-License-Identifier: GPL-2.0-or-later
// What a line beside a headline says of an article: who wrote it, and when. Knows nothing of where
// it stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede::indexing {

struct BylineLine {
  std::vector<std::string> authors;
  std::string published;  // ISO 8601; not the day of a change
};

/// How sure it is that a line names authors.
enum class Names {
  led_to,  // only behind "By" and the like
  alone,   // also where names of people are all that it says
};

/// `By Ada Example and Bob Roe | March 5, 2025`, `Posted on March 5, 2025 by Ada Example`,
/// `Published: 5 March 2025`. `language` is what the page declares. Linear in `line`, of which
/// some hundred bytes are looked at.
BylineLine read_byline_line(std::string_view line, std::string_view language, Names names);

}  // namespace lede::indexing
