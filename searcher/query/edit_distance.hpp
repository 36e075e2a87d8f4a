// SPDX-License-Identifier: GPL-2.0-or-later
// How far apart two spellings are. Knows nothing of words or frequencies.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede::query {

/// Distance of optimal string alignment (Damerau 1964, with no substring edited twice): letters
/// inserted, dropped, replaced, or swapped with their neighbour. Keeps its rows between calls,
/// since a vocabulary is long.
class EditDistance {
 public:
  /// The distance in code points, or `limit + 1` where it is more than `limit`.
  std::size_t between(std::u32string_view a, std::u32string_view b, std::size_t limit);

 private:
  std::vector<std::size_t> before_last_, last_, row_;
};

/// The code points of `text`.
std::u32string code_points(std::string_view text);

}  // namespace lede::query
