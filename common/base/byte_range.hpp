// SPDX-License-Identifier: GPL-2.0-or-later
// A half-open range of bytes in some UTF-8 text.
#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  /// The part of `text` that the range covers; `text` must be the text it was made for.
  constexpr std::string_view in(std::string_view text) const { return text.substr(begin, size()); }
  friend constexpr bool operator==(const ByteRange&, const ByteRange&) = default;
};

}  // namespace lede
