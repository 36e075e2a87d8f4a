// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/piece_links.hpp"

#include <algorithm>
#include <array>

#include "common/base/utf8.hpp"
#include "common/text/white_space.hpp"

namespace lede::text {
namespace {

constexpr std::array hyphens = std::to_array<std::string_view>({"-", "\u2010", "\u2011"});
constexpr std::u32string_view connectors = U"-._/@:&'+\u2010\u2011\u2019";

}  // namespace

std::string_view gap_between(std::string_view text, const Piece& left, const Piece& right) {
  return text.substr(left.typed.end, right.typed.begin - left.typed.end);
}

bool is_hyphen(std::string_view gap) {
  if (gap == " ") return false;
  return std::ranges::find(hyphens, gap) != hyphens.end();
}

bool is_white_space(std::string_view gap) {
  return !gap.empty() && skip_white_space(gap, 0) == gap.size();
}

bool are_glued(std::string_view text, const Piece& left, const Piece& right) {
  const std::string_view gap = gap_between(text, left, right);
  if (gap == " ") return false;
  return is_glue(gap) || (gap == "," && left.has(trait::digit) && right.has(trait::digit));
}

bool is_glue(std::string_view gap) {
  for (std::size_t i = 0; i < gap.size();) {
    const CodePoint next = code_point_at(gap, i);
    if (connectors.find(next.value) == std::u32string_view::npos) return false;
    i += next.bytes;
  }
  return true;
}

}  // namespace lede::text
