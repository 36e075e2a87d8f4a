// SPDX-License-Identifier: GPL-2.0-or-later
// Ranks by relevance and age together, for --sort recent.
//
// A score counts (1 + 2^(-age / half-life)) times: that of an article of today double, that of one
// a half-life old one and a half times, that of an old one or one without a date as it is. The
// decay is that of Li and Croft, "Time-based language models" (2003), with days for half-lives.
#pragma once

#include <cstdint>
#include <vector>

#include "common/base/date.hpp"
#include "common/store/index_reader.hpp"

namespace lede {

inline constexpr double half_life_days = 30.0;

/// So many of the most relevant matches are weighed by their age; the others follow as they are,
/// and since an age never lowers a score, below them.
inline constexpr std::uint32_t most_weighed_by_age = 1'000;

/// By score, ties by date, then id.
bool stands_before(const store::Match& one, const store::Match& other);

/// `best` are the most relevant matches, in order; so they are returned, by their new scores, ties
/// by date, then id. Age counts from the end of `today`; what is published later has none.
std::vector<store::Match> favour_recent(std::vector<store::Match> best, Day today);

}  // namespace lede
