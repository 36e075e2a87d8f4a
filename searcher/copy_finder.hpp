// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the copies among matches: one wire story in several papers, under other headlines. Knows
// nothing of ranking or of output.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/store/index_reader.hpp"

namespace lede {

/// A match that is shown and those that are copies of it, as places in a list of matches.
struct CopyGroup {
  std::size_t shown = 0;
  std::vector<std::size_t> copies;
};

/// The first `most` groups, in the order of what they show. A match is shown unless it is a copy of
/// one that is shown before it.
std::vector<CopyGroup> copy_groups(const std::vector<store::Match>& matches, std::size_t most);

/// Those of `matches` that are copies of a text with this sketch.
std::vector<store::Match> copies_of(std::string_view sketch,
                                    const std::vector<store::Match>& matches);

}  // namespace lede
