// SPDX-License-Identifier: GPL-2.0-or-later
// What one line of Markdown is, and what it says without its marks. Knows nothing of the lines
// around it but what it is told.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede::indexing {

struct MarkdownLine {
  enum class Kind {
    blank,
    text,
    heading,
    rule,        // `---`, `***`, and `===` under a heading
    table_rule,  // `|---|:-:|`
    definition,  // of a link, or kramdown's `{: .class}`
  };
  Kind kind = Kind::blank;
  std::string_view content;  // without quote and list marks, heading marks, white space
  std::size_t quote_depth = 0;
  bool is_item = false;  // a list's item begins here
};

/// Inside a paragraph a list begins with 1 only: a line may well begin with a year.
enum class ListStart { any_number, one };
MarkdownLine parse_line(std::string_view text, ListStart list_start);

/// A table's row with its cells set apart by spaces.
std::string cells_apart(std::string_view row);

}  // namespace lede::indexing
