// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/code_point_index.hpp"

#include <algorithm>
#include <cstdint>

namespace lede {
namespace {

bool begins_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// Of few bytes, so that the count is one too: compilers look at many of equal size at a time.
std::size_t count_first_bytes(std::string_view bytes) {
  std::uint8_t count = 0;
  for (const char byte : bytes) {
    count = static_cast<std::uint8_t>(count + (begins_code_point(byte) ? 1 : 0));
  }
  return count;
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  before_.reserve(text.size() / stride + 1);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += stride) {
    before_.push_back(count);
    count += count_first_bytes(text.substr(at, stride));
  }
}

std::size_t CodePointIndex::before(std::size_t position) const {
  const std::size_t known = position / stride;
  return before_[known] + count_first_bytes(text_.substr(known * stride, position % stride));
}

std::size_t CodePointIndex::byte_of(std::size_t number) const {
  // The last known place with no more than `number` code points before it.
  const auto after = std::upper_bound(before_.begin(), before_.end(), number);
  const auto known = static_cast<std::size_t>(after - before_.begin()) - 1;
  std::size_t left = number - before_[known];
  std::size_t at = known * stride;
  for (; at < text_.size(); ++at) {
    if (begins_code_point(text_[at]) && left-- == 0) break;
  }
  return at;
}

}  // namespace lede
