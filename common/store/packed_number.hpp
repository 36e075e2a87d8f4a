// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers in base 128 (LEB128): small ones take a byte. Private to the store.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <xapian.h>

namespace lede::store {

inline void append_number(std::string& bytes, std::uint32_t number) {
  while (number >= 0x80) {
    bytes.push_back(static_cast<char>(number | 0x80));
    number >>= 7;
  }
  bytes.push_back(static_cast<char>(number));
}

/// Takes a number off the front. Throws Xapian::DatabaseCorruptError where there is none.
inline std::uint32_t take_number(std::string_view& bytes) {
  constexpr int digits = 32;
  std::uint32_t number = 0;
  std::size_t i = 0;
  for (int shift = 0; i < bytes.size() && shift < digits; shift += 7, ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    number |= std::uint32_t{byte & 0x7fU} << shift;
    if (byte < 0x80) {
      bytes.remove_prefix(i + 1);
      return number;
    }
  }
  throw Xapian::DatabaseCorruptError("a number cannot be read");
}

}  // namespace lede::store
