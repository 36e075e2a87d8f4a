// SPDX-License-Identifier: GPL-2.0-or-later
// How alike two texts are, word for word: to know the copies of a wire story, which differ in their
// headline, dateline or a cut. Knows nothing of what the words mean.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/analyzer.hpp"

namespace lede::text {

/// Three words in a row, hashed; sorted and each once. A text of fewer words has none.
using Shingles = std::vector<std::uint64_t>;
/// Of the story in `text` (see story.hpp), which `analysis` is of.
Shingles shingles_of(const Analysis& analysis, std::string_view text);

/// 64 bits of which the more agree the more alike two texts are: SimHash (Charikar, "Similarity
/// estimation techniques from rounding algorithms", 2002; Manku, Jain and Das Sarma, "Detecting
/// near-duplicates for web crawling", 2007). 0 where there are no shingles.
std::uint64_t simhash(const Shingles& shingles);

/// Whether two fingerprints are so near that their texts may be copies. Those of copies differ in
/// some 11 bits at most, those of other texts in 32, give or take 4.
bool may_be_copies(std::uint64_t one, std::uint64_t other);

/// Whether most of both texts is the same: their resemblance (Broder, "On the resemblance and
/// containment of documents", 1997), what they share of all that they hold, is 0.6 or more.
bool are_copies(const Shingles& one, const Shingles& other);

}  // namespace lede::text
