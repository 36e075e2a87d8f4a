// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/glyph.hpp"

#include <cstdint>

#include <unicode/uchar.h>

#include "common/base/utf8.hpp"

namespace lede::text {
namespace {

constexpr char32_t picture_of_control = 0x2400;
constexpr char32_t picture_of_delete = 0x2421;
constexpr char32_t replacement = 0xFFFD;

std::size_t columns_of(UChar32 c);
bool is_spelling(UChar32 c);
std::string utf8(char32_t code_point);

}  // namespace

Glyph glyph(char32_t code_point) {
  if (code_point < 0x20) return {utf8(picture_of_control + code_point), 1};
  if (code_point < 0x7F) return {utf8(code_point), 1};
  if (code_point == 0x7F) return {utf8(picture_of_delete), 1};
  if (is_unsafe(code_point)) return {utf8(replacement), 1};
  return {utf8(code_point), columns_of(static_cast<UChar32>(code_point))};
}

bool is_unsafe(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_SURROGATE:
      return true;
    case U_FORMAT_CHAR:
      // What encloses Arabic numbers is seen.
      return !is_spelling(c) && u_hasBinaryProperty(c, UCHAR_PREPENDED_CONCATENATION_MARK) == 0;
    default:
      return false;
  }
}

std::string one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!is_breaking_space(point.value)) {
      line += glyph(point.value).text;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
    at += point.bytes;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

bool is_breaking_space(char32_t code_point) {
  if (code_point < 0x80) return code_point == U' ' || (code_point >= U'\t' && code_point <= U'\r');
  const auto c = static_cast<UChar32>(code_point);
  return u_isUWhiteSpace(c) != 0 && u_getIntPropertyValue(c, UCHAR_LINE_BREAK) != U_LB_GLUE;
}

namespace {

// Marks stand on the letter before them, and a Korean vowel or final in the same block.
std::size_t columns_of(UChar32 c) {
  if (is_spelling(c)) return 0;
  const std::int8_t type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return 0;
  const int syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Soft hyphen, zero-width space, the joiners.
bool is_spelling(UChar32 c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060;
}

std::string utf8(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

}  // namespace
}  // namespace lede::text
