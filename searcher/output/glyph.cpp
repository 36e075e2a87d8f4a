// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/glyph.hpp"

#include <algorithm>
#include <array>

#include "common/base/utf8.hpp"

namespace lede::output {
namespace {

struct Interval {
  char32_t first, last;
};

// East Asian Wide and Fullwidth (Unicode Standard Annex 11), in whole blocks, and emoji.
constexpr std::array wide{
    Interval{0x1100, 0x115F},   Interval{0x2E80, 0x303E},   Interval{0x3041, 0xA4CF},
    Interval{0xA960, 0xA97C},   Interval{0xAC00, 0xD7A3},   Interval{0xF900, 0xFAFF},
    Interval{0xFE30, 0xFE6F},   Interval{0xFF01, 0xFF60},   Interval{0xFFE0, 0xFFE6},
    Interval{0x1F300, 0x1F64F}, Interval{0x1F680, 0x1F6FF}, Interval{0x1F900, 0x1FAFF},
    Interval{0x20000, 0x3FFFD}};

// Combining marks of the scripts that news is written in, joiners, variation selectors.
constexpr std::array no_width{
    Interval{0x00AD, 0x00AD}, Interval{0x0300, 0x036F},  Interval{0x0483, 0x0489},
    Interval{0x0591, 0x05BD}, Interval{0x0610, 0x061A},  Interval{0x064B, 0x065F},
    Interval{0x0E31, 0x0E31}, Interval{0x0E34, 0x0E3A},  Interval{0x0E47, 0x0E4E},
    Interval{0x200B, 0x200D}, Interval{0x2060, 0x2060},  Interval{0x20D0, 0x20F0},
    Interval{0xFE00, 0xFE0F}, Interval{0xE0100, 0xE01EF}};

// Controls, and marks that turn the direction of what follows.
constexpr std::array unsafe{
    Interval{0x0000, 0x001F}, Interval{0x007F, 0x009F}, Interval{0x061C, 0x061C},
    Interval{0x200E, 0x200F}, Interval{0x2028, 0x202E}, Interval{0x2066, 0x206F},
    Interval{0xFEFF, 0xFEFF}, Interval{0xFFF9, 0xFFFD}, Interval{0xE0000, 0xE007F}};

constexpr std::array spaces{
    Interval{0x0009, 0x000D}, Interval{0x0020, 0x0020}, Interval{0x0085, 0x0085},
    Interval{0x1680, 0x1680}, Interval{0x2000, 0x2006}, Interval{0x2008, 0x200A},
    Interval{0x2028, 0x2029}, Interval{0x205F, 0x205F}, Interval{0x3000, 0x3000}};

constexpr std::array ideographic{Interval{0x2E80, 0x2FDF}, Interval{0x3041, 0x30FF},
                                 Interval{0x3400, 0x9FFF}, Interval{0xF900, 0xFAFF},
                                 Interval{0x20000, 0x3FFFD}};

constexpr char32_t picture_of_control = 0x2400;
constexpr char32_t picture_of_delete = 0x2421;
constexpr char32_t replacement = 0xFFFD;

template <std::size_t n>
bool is_in(const std::array<Interval, n>& intervals, char32_t code_point) {
  return std::any_of(intervals.begin(), intervals.end(), [code_point](const Interval& interval) {
    return interval.first <= code_point && code_point <= interval.last;
  });
}

std::string utf8(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

}  // namespace

Glyph glyph(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return {utf8(code_point), 1};
  if (code_point < 0x20) return {utf8(picture_of_control + code_point), 1};
  if (code_point == 0x7F) return {utf8(picture_of_delete), 1};
  if (is_in(unsafe, code_point)) return {utf8(replacement), 1};
  if (is_in(no_width, code_point)) return {utf8(code_point), 0};
  return {utf8(code_point), is_in(wide, code_point) ? 2U : 1U};
}

std::string one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!is_white_space(point.value)) {
      line += glyph(point.value).text;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
    at += point.bytes;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

bool is_white_space(char32_t code_point) {
  return is_in(spaces, code_point);
}

bool is_ideographic(char32_t code_point) {
  return is_in(ideographic, code_point);
}

}  // namespace lede::output
