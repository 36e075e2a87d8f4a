// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-8 at the level of bytes and code points. Knows nothing of characters, words or languages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

struct CodePoint {
  char32_t value = 0;     // U+FFFD for an invalid byte
  std::size_t bytes = 1;  // how many bytes it takes in the text, at least 1
};

/// Decodes the code point at `position`, which must be inside `text`.
CodePoint code_point_at(std::string_view text, std::size_t position);

void append_utf8(std::string& text, char32_t code_point);

bool is_valid_utf8(std::string_view text);

/// `text` with each invalid byte replaced by U+FFFD.
std::string repair_utf8(std::string_view text);

/// `text` with each invalid byte as `\xe9`. Two texts never become one: a backslash before an `x`
/// is written `\x5c`.
std::string escape_invalid_utf8(std::string_view text);
/// The inverse.
std::string unescape_invalid_utf8(std::string_view escaped);

/// How many code points `text` holds; `text` must be valid.
std::size_t count_code_points(std::string_view text);

/// The last code-point boundary at or before `position` (`text.size()` at most).
std::size_t floor_to_code_point(std::string_view text, std::size_t position);

/// The longest start of `text` that fits `max_bytes` and ends on a code-point boundary.
std::string_view truncate_utf8(std::string_view text, std::size_t max_bytes);

}  // namespace lede
