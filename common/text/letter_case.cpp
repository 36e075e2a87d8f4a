// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/letter_case.hpp"

#include <cstddef>

#include <unicode/uchar.h>

#include "common/base/utf8.hpp"

namespace lede::text {

LetterCase letter_case(std::string_view word) {
  bool begins_small = false;
  std::size_t small = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint next = code_point_at(word, i);
    const auto letter = static_cast<UChar32>(next.value);
    if (u_isULowercase(letter)) {
      begins_small = begins_small || capitals + small == 0;
      ++small;
    } else if (u_isUUppercase(letter) || u_istitle(letter)) {
      ++capitals;
    }
    i += next.bytes;
  }
  if (small + capitals == 0) return LetterCase::none;
  if (small == 0) return LetterCase::capitals;
  if (!begins_small) return LetterCase::capitalised;
  return capitals == 0 ? LetterCase::small : LetterCase::mixed;
}

}  // namespace lede::text
