// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/vocabulary.hpp"

#include <algorithm>

namespace lede {

std::span<const store::Word> Vocabulary::with_prefix(std::string_view prefix) {
  const std::uint64_t now = index_.snapshot();
  if (prefix.empty() && snapshot_ != now) {
    all_ = index_.words({});
    snapshot_ = now;
  }
  if (snapshot_ != now) {
    some_ = index_.words(prefix);
    return some_;
  }
  const auto begin = std::lower_bound(
      all_.begin(), all_.end(), prefix,
      [](const store::Word& word, std::string_view start) { return word.form < start; });
  const auto end = std::find_if_not(
      begin, all_.end(), [&](const store::Word& word) { return word.form.starts_with(prefix); });
  return {begin, end};
}

}  // namespace lede
