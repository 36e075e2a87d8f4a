// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/copy_finder.hpp"

#include <algorithm>
#include <optional>

namespace lede {

std::vector<CopyGroup> CopyFinder::groups(const std::vector<store::Match>& matches) {
  std::vector<CopyGroup> groups;
  Known known;
  for (std::size_t place = 0; place < matches.size(); ++place) {
    const auto original = std::find_if(groups.begin(), groups.end(), [&](const CopyGroup& group) {
      return text::may_be_copies(matches[group.shown].likeness, matches[place].likeness) &&
             text::are_copies(shingles(matches, group.shown, known),
                              shingles(matches, place, known));
    });
    if (original == groups.end()) {
      groups.push_back({place, {}});
    } else {
      original->copies.push_back(place);
    }
  }
  return groups;
}

std::vector<store::Match> CopyFinder::copies_of(const text::Shingles& shingles_sought,
                                                const std::vector<store::Match>& matches) {
  const std::uint64_t fingerprint = text::simhash(shingles_sought);
  std::vector<store::Match> copies;
  Known known;
  for (std::size_t place = 0; place < matches.size(); ++place) {
    if (text::may_be_copies(fingerprint, matches[place].likeness) &&
        text::are_copies(shingles_sought, shingles(matches, place, known))) {
      copies.push_back(matches[place]);
    }
  }
  return copies;
}

const text::Shingles& CopyFinder::shingles(const std::vector<store::Match>& matches,
                                           std::size_t place, Known& known) {
  const auto [found, is_new] = known.try_emplace(place);
  if (is_new) {
    const std::optional<Article> article = index_.articles({matches[place]}).front();
    if (article) {
      found->second = text::shingles_of(analyzer_.analyze(article->body), article->body);
    }
  }
  return found->second;
}

}  // namespace lede
