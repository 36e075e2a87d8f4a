// SPDX-License-Identifier: GPL-2.0-or-later
// Ranks by relevance and age together, for --sort recent.
//
// A score counts (1 + 2^(-age / half-life)) times: that of the newest article double, that of one a
// half-life older one and a half times, that of an old one or one without a date as it is. The
// decay is that of Li and Croft, "Time-based language models" (2003). The half-life is the query's
// own, after Efron and Golovchinsky, "Estimation methods for ranking recent information" (2011): a
// few days where the best matches are of one week, years where they are of many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/base/date.hpp"
#include "common/store/index_reader.hpp"

namespace lede {

inline constexpr double usual_half_life_days = 30.0;
inline constexpr double shortest_half_life_days = 1.0;
/// The dates of so many of the best matches tell the half-life, beside the usual one, which counts
/// as `matches_of_the_usual` of them.
inline constexpr std::size_t most_that_tell = 50;
inline constexpr double matches_of_the_usual = 5.0;

/// So many of the most relevant matches are weighed by their age; the others follow as they are,
/// and since an age never lowers a score, below them.
inline constexpr std::uint32_t most_weighed_by_age = 1'000;

/// By score, ties by date, then id.
bool stands_before(const store::Match& one, const store::Match& other);

/// `best` are the most relevant matches, in order; so they are returned, by their new scores, ties
/// by date, then id. Age counts from the newest of them, or from the end of `today` where one is
/// published later: that has none.
std::vector<store::Match> favour_recent(std::vector<store::Match> best, Day today);

}  // namespace lede
