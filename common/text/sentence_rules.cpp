// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sentence_rules.hpp"

#include <array>

#include <unicode/uchar.h>

#include "common/base/utf8.hpp"

namespace lede::text {
namespace {

constexpr std::uint8_t end_of_text = 0xFF;

std::uint8_t class_of(char32_t code_point);
bool is_left_to_icu(std::uint8_t sign);

bool ends_sentences(std::uint8_t sign) {
  return sign == U_SB_ATERM || sign == U_SB_STERM;
}

}  // namespace

bool SentenceRules::start(std::string_view text) {
  classes_.resize(text.size() + 1);
  places_.resize(text.size() + 1);
  next_ = 0;
  count_ = 0;
  for (std::size_t at = 0; at < text.size(); ++count_) {
    const auto byte = static_cast<std::uint8_t>(text[at]);
    const CodePoint point = byte < 0x80 ? CodePoint{byte, 1} : code_point_at(text, at);
    const std::uint8_t sign = class_of(point.value);
    if (is_left_to_icu(sign)) return false;
    classes_[count_] = sign;
    places_[count_] = at;
    at += point.bytes;
  }
  classes_[count_] = end_of_text;
  places_[count_] = text.size();
  return true;
}

std::size_t SentenceRules::next() {
  for (std::size_t i = next_; i < count_; ++i) {
    if (!ends_sentences(classes_[i])) continue;
    std::size_t next = i + 1;
    while (classes_[next] == U_SB_CLOSE) ++next;
    while (classes_[next] == U_SB_SP) ++next;
    if (goes_on(i, next)) continue;
    next_ = next;
    return places_[next];
  }
  next_ = count_;
  return places_[count_];
}

/// SB6 to SB8a: no sentence ends with the sign, behind whose closing signs and spaces is `next`.
bool SentenceRules::goes_on(std::size_t sign, std::size_t next) const {
  const std::uint8_t behind = classes_[next];
  if (behind == U_SB_SCONTINUE || ends_sentences(behind)) return true;
  if (classes_[sign] != U_SB_ATERM) return false;
  const bool at_once = next == sign + 1;
  if (at_once && behind == U_SB_NUMERIC) return true;
  const std::uint8_t before = sign > 0 ? classes_[sign - 1] : end_of_text;
  const bool is_cased = before == U_SB_UPPER || before == U_SB_LOWER;
  if (at_once && behind == U_SB_UPPER && is_cased) return true;
  return lower_case_follows(next);
}

bool SentenceRules::lower_case_follows(std::size_t at) const {
  for (;; ++at) {
    switch (classes_[at]) {
      case U_SB_LOWER:
        return true;
      case U_SB_UPPER:
      case U_SB_OLETTER:
      case U_SB_ATERM:
      case U_SB_STERM:
      case end_of_text:
        return false;
      default:
        break;
    }
  }
}

namespace {

std::uint8_t property(char32_t code_point) {
  return static_cast<std::uint8_t>(
      u_getIntPropertyValue(static_cast<UChar32>(code_point), UCHAR_SENTENCE_BREAK));
}

std::uint8_t class_of(char32_t code_point) {
  static const auto ascii = [] {
    std::array<std::uint8_t, 128> classes{};
    for (std::size_t c = 0; c < classes.size(); ++c)
      classes[c] = property(static_cast<char32_t>(c));
    return classes;
  }();
  return code_point < ascii.size() ? ascii[code_point] : property(code_point);
}

bool is_left_to_icu(std::uint8_t sign) {
  return sign == U_SB_EXTEND || sign == U_SB_FORMAT || sign == U_SB_SEP || sign == U_SB_CR ||
         sign == U_SB_LF;
}

}  // namespace
}  // namespace lede::text
