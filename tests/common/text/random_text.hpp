// SPDX-License-Identifier: GPL-2.0-or-later
// Random text, the same on every run and machine.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "common/base/utf8.hpp"

namespace lede::text {

class RandomText {
 public:
  explicit RandomText(std::uint32_t seed) : random_(seed) {}

  /// Up to `max_parts` snatches, each a code point of some script or something that the
  /// analyzer has a rule for.
  std::string next(std::size_t max_parts) {
    std::string text;
    for (std::size_t parts = below(max_parts + 1); parts > 0; --parts) {
      if (below(3) == 0) {
        text += snatches[below(snatches.size())];
      } else {
        const Range& range = ranges[below(ranges.size())];
        append_utf8(text, static_cast<char32_t>(range.first + below(range.last - range.first + 1)));
      }
    }
    return text;
  }

 private:
  struct Range {
    std::uint32_t first, last;
  };
  static constexpr std::array ranges = std::to_array<Range>({
      {0x20, 0x7E},       {0x20, 0x7E},       {'a', 'z'},         {'A', 'Z'},
      {'0', '9'},         {0x00, 0x1F},       {0xA0, 0x24F},      {0x250, 0x2FF},
      {0x300, 0x36F},     {0x370, 0x3FF},     {0x400, 0x4FF},     {0x530, 0x58F},
      {0x590, 0x5FF},     {0x600, 0x6FF},     {0x900, 0x97F},     {0xE00, 0xE7F},
      {0x1100, 0x11FF},   {0x1E00, 0x1FFF},   {0x2000, 0x206F},   {0x2070, 0x218F},
      {0x3000, 0x30FF},   {0x4E00, 0x9FFF},   {0xAC00, 0xD7A3},   {0xE000, 0xE0FF},
      {0xFB00, 0xFDFF},   {0xFE00, 0xFEFF},   {0xFF00, 0xFFEF},   {0x10000, 0x1FFFF},
      {0x1F300, 0x1FAFF}, {0x20000, 0x2A6DF}, {0xE0000, 0xE01EF}, {0x10FFF0, 0x10FFFF},
  });
  static constexpr std::array snatches = std::to_array<std::string_view>({
      " ",   "\n",     "\n\n", "\n    ", "\r\n",   ".",      ",",      "'",    "’",
      "-",   "\u2011", "%",    " %",     " per",   " cent",  " pct",   "’s",   "l’",
      "U.S", "U.S .",  "US",   "Gen. ",  "1,000",  "25",     "\u00AD", "word", "_",
      "@",   "/",      ":",    "·",      "\u200D", "\u0301", "中国",   "ไทย",  "\u2029",
  });

  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::mt19937 random_;
};

}  // namespace lede::text
