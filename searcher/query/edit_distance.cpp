// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/edit_distance.hpp"

#include <algorithm>

#include "common/base/utf8.hpp"

namespace lede::query {

std::size_t EditDistance::between(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (apart > limit) return limit + 1;

  before_last_.assign(b.size() + 1, 0);
  last_.resize(b.size() + 1);
  row_.resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last_[j] = j;

  for (std::size_t i = 1; i <= a.size(); ++i) {
    row_[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last_[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row_[j] = std::min({replaced, last_[j] + 1, row_[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row_[j] = std::min(row_[j], before_last_[j - 2] + 1);
      }
      best = std::min(best, row_[j]);
    }
    if (best > limit) return limit + 1;
    before_last_.swap(last_);
    last_.swap(row_);
  }
  return std::min(last_[b.size()], limit + 1);
}

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    points.push_back(point.value);
    at += point.bytes;
  }
  return points;
}

}  // namespace lede::query
