// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/white_space.hpp"

#include <cstdint>

#include <unicode/uchar.h>

#include "common/base/utf8.hpp"

namespace lede::text {

std::size_t white_space_at(std::string_view text, std::size_t position) {
  if (position >= text.size()) return 0;
  const auto lead = static_cast<std::uint8_t>(text[position]);
  if (lead < 0x80) return lead == ' ' || (lead >= '\t' && lead <= '\r') ? 1 : 0;
  // All the others are U+0085, U+00A0, U+1680, U+20xx and U+3000.
  if (lead != 0xC2 && (lead < 0xE1 || lead > 0xE3)) return 0;
  const CodePoint next = code_point_at(text, position);
  return u_isUWhiteSpace(static_cast<UChar32>(next.value)) ? next.bytes : 0;
}

std::size_t skip_white_space(std::string_view text, std::size_t position) {
  while (const std::size_t bytes = white_space_at(text, position)) position += bytes;
  return position;
}

ByteRange trim_white_space(std::string_view text, ByteRange range) {
  while (!range.empty()) {
    const std::size_t bytes = white_space_at(text, range.begin);
    if (bytes == 0) break;
    range.begin += bytes;
  }
  while (!range.empty()) {
    const std::size_t last = floor_to_code_point(text, range.end - 1);
    if (white_space_at(text, last) == 0) break;
    range.end = last;
  }
  return range;
}

}  // namespace lede::text
