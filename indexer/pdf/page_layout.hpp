// SPDX-License-Identifier: GPL-2.0-or-later
// From words on pages to a title and paragraphs. Knows nothing of PDF.
#pragma once

#include <string>
#include <vector>

namespace lede::pdf {

/// Lengths are in points, from the upper left corner of the page.
struct Word {
  std::string text;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

struct Page {
  std::vector<Word> words;  // as they are read, but for columns
};

struct Layout {
  std::string title;  // the largest line of the first page; empty where all are alike
  std::string body;   // paragraphs with a blank line between them
};

/// Leaves out what returns at the edges of pages, and their numbers. Words that were parted at the
/// end of a line are joined.
Layout lay_out(const std::vector<Page>& pages);

}  // namespace lede::pdf
