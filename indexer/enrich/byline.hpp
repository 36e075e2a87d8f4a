// SPDX-License-Identifier: GPL-2.0-or-later
// The line that says who wrote a story, where the text opens with it. Knows nothing of the names of
// people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede::indexing {

struct Byline {
  std::size_t end = 0;  // where the story goes on, in bytes
  std::string agency;   // for which it was written, as it says: "Associated Press"; may be empty
};

/// Of a text that opens with a line such as `By JOHN SMITH` or `By JOHN SMITH Associated Press`;
/// the agency may stand on a line of its own below. Without one, `end` is where the text begins.
Byline find_byline(std::string_view body);

}  // namespace lede::indexing
