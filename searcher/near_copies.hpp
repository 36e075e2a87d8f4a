// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles are nearly the same text as another: the same wire story in another paper.
// Knows nothing of queries.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/match_plan.hpp"
#include "common/text/analyzer.hpp"

namespace lede {

/// Near-copies share so much, and what was written apart shares next to nothing.
inline constexpr double near_copy_resemblance = 0.5;
inline constexpr std::size_t most_looked_at = 50;
inline constexpr std::size_t max_compared_bytes = 1 << 18;  // of each text

/// How much of two texts is the same, from 0 to 1: of the runs of three words that are in either,
/// the share that is in both (Broder 1997). 0 where either has no such run.
double resemblance(std::string_view one, std::string_view other, text::Analyzer& analyzer);

/// The ids of those of the best `most_looked_at` matches of `plan` that are nearly `article`.
std::vector<std::string> near_copies(const Article& article, const store::MatchPlan& plan,
                                     store::IndexReader& index, text::Analyzer& analyzer);

}  // namespace lede
