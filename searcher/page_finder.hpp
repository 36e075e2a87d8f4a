// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the page that was asked for: the matches in order, with copies put together. Knows nothing
// of articles or of output.
#pragma once

#include <cstdint>
#include <vector>

#include "common/base/date.hpp"
#include "common/store/index_reader.hpp"
#include "searcher/ranker.hpp"
#include "searcher/search_request.hpp"

namespace lede {

/// What is shown of what was found.
struct Page {
  std::vector<store::Match> matches;
  std::vector<std::vector<store::Match>> copies;  // of each
  std::uint64_t copies_up_to_here = 0;            // from the first match of all
  std::uint64_t total = 0;
  bool total_is_exact = true;
  store::Tally tally = {};  // of what is counted
};

/// Where copies leave too little of what was found for the page, more is looked for.
Page find_page(Ranking ranking, const SearchRequest& request, Day today, store::IndexReader& index);

}  // namespace lede
