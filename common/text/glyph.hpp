// SPDX-License-Identifier: GPL-2.0-or-later
// How one code point looks on a terminal: how wide it is, and what stands for it where it must
// not be sent. Knows nothing of words or lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede::text {

struct Glyph {
  std::string text;         // safe to send
  std::size_t columns = 1;  // 0 for a combining mark, 2 for a wide character
};

/// Control characters become their pictures (␛ for escape), other unsafe ones `�`, as invalid
/// bytes do (`code_point` U+FFFD).
Glyph glyph(char32_t code_point);

/// What a terminal may obey rather than show: control characters, the separators of lines and
/// paragraphs, marks that turn the direction of what follows, and invisible ones that have no
/// part in spelling (joiners and soft hyphens do).
bool is_unsafe(char32_t code_point);

/// All of `text` made safe on one line: white space of any kind is one space.
std::string one_line(std::string_view text);

/// Space, tab, line ends and their kin, but not those that forbid a break.
bool is_breaking_space(char32_t code_point);

}  // namespace lede::text
