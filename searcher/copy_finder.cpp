// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/copy_finder.hpp"

#include <algorithm>
#include <iterator>

#include "common/text/likeness.hpp"

namespace lede {

std::vector<CopyGroup> copy_groups(const std::vector<store::Match>& matches, std::size_t most) {
  std::vector<CopyGroup> groups;
  for (std::size_t place = 0; place < matches.size(); ++place) {
    const auto original = std::find_if(groups.begin(), groups.end(), [&](const CopyGroup& group) {
      return text::are_copies(matches[group.shown].sketch, matches[place].sketch);
    });
    if (original != groups.end()) {
      original->copies.push_back(place);
    } else if (groups.size() < most) {
      groups.push_back({place, {}});
    }
  }
  return groups;
}

std::vector<store::Match> copies_of(std::string_view sketch,
                                    const std::vector<store::Match>& matches) {
  std::vector<store::Match> copies;
  std::copy_if(matches.begin(), matches.end(), std::back_inserter(copies),
               [&](const store::Match& match) { return text::are_copies(sketch, match.sketch); });
  return copies;
}

}  // namespace lede
