// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_rules.hpp"

#include <array>

#include <unicode/uchar.h>

namespace lede::text {
namespace {

constexpr std::uint8_t left_to_icu = SignClasses::left_to_icu;

std::uint8_t class_of(char32_t code_point);

bool is_of_words(std::uint8_t sign) {
  return sign == U_WB_ALETTER || sign == U_WB_NUMERIC;
}

}  // namespace

bool WordRules::start(std::string_view text) {
  return classes_.read(text, class_of);
}

void WordRules::cut(std::size_t offset, std::vector<Segment>& segments) const {
  for (std::size_t begin = 0; begin < classes_.size();) {
    const std::size_t end = end_of_word(begin);
    // As ICU has it, the end decides: G20 is a number, 20G letters.
    const std::uint8_t last = classes_[end - 1];
    const SegmentKind kind = last == U_WB_ALETTER   ? SegmentKind::letters
                             : last == U_WB_NUMERIC ? SegmentKind::number
                                                    : SegmentKind::other;
    segments.push_back({{offset + classes_.place(begin), offset + classes_.place(end)}, kind});
    begin = end;
  }
}

std::size_t WordRules::end_of_word(std::size_t begin) const {
  std::size_t end = begin + 1;
  if (classes_[begin] == U_WB_WSEGSPACE) {
    while (classes_[end] == U_WB_WSEGSPACE) ++end;
  }
  if (!is_of_words(classes_[begin])) return end;
  while (is_of_words(classes_[end]) || goes_on_behind(end)) ++end;
  return end;
}

/// WB6, WB7, WB11, WB12. A sign that joins stands between two that do not.
bool WordRules::goes_on_behind(std::size_t sign) const {
  if (sign >= classes_.size()) return false;
  const std::uint8_t before = classes_[sign - 1];
  if (!is_of_words(before) || classes_[sign + 1] != before) return false;
  switch (classes_[sign]) {
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return true;
    case U_WB_MIDLETTER:
      return before == U_WB_ALETTER;
    case U_WB_MIDNUM:
      return before == U_WB_NUMERIC;
    default:
      return false;
  }
}

namespace {

/// European letters and general punctuation: what ICU has no rules of its own for.
bool is_european(char32_t code_point) {
  constexpr char32_t hebrew = 0x0590;
  return code_point < hebrew || (code_point >= 0x1E00 && code_point < 0x2190);
}

std::uint8_t looked_up(char32_t code_point) {
  if (!is_european(code_point)) return left_to_icu;
  if (code_point == U'@') return left_to_icu;  // to ICU 72 a letter, and to no other
  if (code_point == U':') return U_WB_OTHER;   // so says ICU, but for Swedish
  const auto c = static_cast<UChar32>(code_point);
  const auto sign = static_cast<std::uint8_t>(u_getIntPropertyValue(c, UCHAR_WORD_BREAK));
  switch (sign) {
    case U_WB_ALETTER:
    case U_WB_NUMERIC:
    case U_WB_MIDLETTER:
    case U_WB_MIDNUM:
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
    case U_WB_WSEGSPACE:
    case U_WB_OTHER:
      return sign;
    default:
      return left_to_icu;
  }
}

std::uint8_t class_of(char32_t code_point) {
  constexpr std::size_t known = 0x180;  // to the end of Latin Extended-A
  static const auto table = [] {
    std::array<std::uint8_t, known> classes{};
    for (std::size_t c = 0; c < known; ++c) classes[c] = looked_up(static_cast<char32_t>(c));
    return classes;
  }();
  return code_point < known ? table[code_point] : looked_up(code_point);
}

}  // namespace
}  // namespace lede::text
