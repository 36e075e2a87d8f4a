// SPDX-License-Identifier: GPL-2.0-or-later
// Turns places in a text from bytes, as we count, into code points, as people and JSON do.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"

namespace lede {

class CodePointIndex {
 public:
  /// Reads `text` once; it is valid UTF-8 and outlives the index.
  explicit CodePointIndex(std::string_view text);

  /// How many code points begin before byte `position`. Constant time.
  std::size_t before(std::size_t position) const;
  std::size_t count(ByteRange range) const { return before(range.end) - before(range.begin); }
  /// The byte that code point `number` begins at, the text's end where there are fewer.
  std::size_t byte_of(std::size_t number) const;
  std::size_t text_size() const { return text_.size(); }

 private:
  static constexpr std::size_t stride = 64;
  std::string_view text_;
  std::vector<std::size_t> before_;  // every stride-th byte
};

}  // namespace lede
