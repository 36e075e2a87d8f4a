// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/line_breaks.hpp"

#include <cstdint>
#include <optional>

#include <unicode/uchar.h>

#include "common/base/utf8.hpp"
#include "common/text/boundary_finder.hpp"

namespace lede::text {
namespace {

bool has_no_spaces(char32_t code_point);
bool has_any_without_spaces(std::string_view text);
char32_t code_point_before(std::string_view text, std::size_t position);

}  // namespace

std::vector<std::size_t> spaceless_breaks(std::string_view text) {
  if (!has_any_without_spaces(text)) return {};
  std::vector<std::size_t> breaks;
  BoundaryFinder boundaries(Boundary::line);
  boundaries.start(text);
  while (const std::optional<std::size_t> place = boundaries.next()) {
    if (*place >= text.size()) break;
    const char32_t before = code_point_before(text, *place);
    if (u_isUWhiteSpace(static_cast<UChar32>(before)) != 0) continue;
    if (has_no_spaces(before) || has_no_spaces(code_point_at(text, *place).value)) {
      breaks.push_back(*place);
    }
  }
  return breaks;
}

namespace {

bool has_no_spaces(char32_t code_point) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(code_point), UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_NONSTARTER:
    case U_LB_COMPLEX_CONTEXT:
      return true;
    default:
      return false;
  }
}

bool has_any_without_spaces(std::string_view text) {
  constexpr std::uint8_t lead_of_three = 0xE0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<std::uint8_t>(text[at]) < lead_of_three) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (point.bytes >= 3 && has_no_spaces(point.value)) return true;
    at += point.bytes;
  }
  return false;
}

char32_t code_point_before(std::string_view text, std::size_t position) {
  return code_point_at(text, floor_to_code_point(text, position - 1)).value;
}

}  // namespace
}  // namespace lede::text
