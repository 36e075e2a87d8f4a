// SPDX-License-Identifier: GPL-2.0-or-later
// Letters and digits of ASCII, and their case, for what formats and queries spell in ASCII. Knows
// nothing of other letters; see common/text/normalizer.hpp.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace lede {

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr char ascii_lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool is_ascii_letter(char c) {
  return ascii_lower_case(c) >= 'a' && ascii_lower_case(c) <= 'z';
}

inline std::string ascii_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower_case(c);
  return lower;
}

constexpr bool equal_but_for_ascii_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return ascii_lower_case(a) == ascii_lower_case(b); });
}

}  // namespace lede
