// SPDX-License-Identifier: GPL-2.0-or-later
// How alike two texts are, word for word: to know the copies of a wire story, which differ in their
// headline, dateline or a cut. Knows nothing of what the words mean.
#pragma once

#include <string>
#include <string_view>

#include "common/text/analyzer.hpp"

namespace lede::text {

/// What of the story in `text` (see story.hpp), which `analysis` is of, tells whether another is
/// its copy: 64 bytes, of which as large a share is equal as the stories share of their words in
/// threes. Empty where it has fewer than three words.
///
/// The words in threes are shingles (Broder, "On the resemblance and containment of documents",
/// 1997); each byte is the lowest 8 bits of the least of a 64th of their hashes (b-bit minwise
/// hashing, Li and König 2010; one permutation, Li, Owen and Zhang 2012); what has none of its own
/// borrows another's (optimal densification, Shrivastava 2017).
std::string sketch_of(const Analysis& analysis, std::string_view text);

/// Whether most of both texts is the same: by their sketches the resemblance, what they share of
/// all that they hold, is .6 or more, give or take .06.
bool are_copies(std::string_view sketch, std::string_view other);

}  // namespace lede::text
