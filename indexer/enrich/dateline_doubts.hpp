// SPDX-License-Identifier: GPL-2.0-or-later
// What speaks against a dateline: a table of doubts. Knows nothing of how its parts are found.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/letter_case.hpp"
#include "indexer/enrich/dateline.hpp"

namespace lede::indexing {

/// What has the parts of a dateline.
struct SupposedDateline {
  Dateline line;
  text::LetterCase place_case = text::LetterCase::none;  // of the first word of the place
  bool dated = false;
  std::vector<std::string_view> prose;  // the first words behind it
};

bool is_doubtful(const SupposedDateline& supposed);

}  // namespace lede::indexing
