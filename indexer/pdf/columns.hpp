// SPDX-License-Identifier: GPL-2.0-or-later
// Columns of text on a page, by the white between them. Knows nothing of lines and paragraphs.
#pragma once

#include <vector>

#include "indexer/pdf/page_layout.hpp"

namespace lede::pdf {

/// The words column by column: those above columns first, the left column whole before the right.
/// The words of a column, and all of a page without columns, keep their order. Columns have several
/// lines beside one another, of several words each, which the cells of tables mostly have not.
/// All places are finite numbers.
std::vector<Word> in_columns(std::vector<Word> words);

}  // namespace lede::pdf
