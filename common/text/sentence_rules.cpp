// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sentence_rules.hpp"

#include <array>

#include <unicode/uchar.h>

namespace lede::text {
namespace {

constexpr std::uint8_t end_of_text = SignClasses::end_of_text;

std::uint8_t class_of(char32_t code_point);

bool ends_sentences(std::uint8_t sign) {
  return sign == U_SB_ATERM || sign == U_SB_STERM;
}

}  // namespace

bool SentenceRules::start(std::string_view text) {
  next_ = 0;
  return classes_.read(text, class_of);
}

std::size_t SentenceRules::next() {
  for (std::size_t i = next_; i < classes_.size(); ++i) {
    if (!ends_sentences(classes_[i])) continue;
    std::size_t next = i + 1;
    while (classes_[next] == U_SB_CLOSE) ++next;
    while (classes_[next] == U_SB_SP) ++next;
    if (goes_on(i, next)) continue;
    next_ = next;
    return classes_.place(next);
  }
  next_ = classes_.size();
  return classes_.place(classes_.size());
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
  const auto sign = static_cast<std::uint8_t>(
      u_getIntPropertyValue(static_cast<UChar32>(code_point), UCHAR_SENTENCE_BREAK));
  switch (sign) {
    case U_SB_EXTEND:
    case U_SB_FORMAT:
    case U_SB_SEP:
    case U_SB_CR:
    case U_SB_LF:
      return SignClasses::left_to_icu;
    default:
      return sign;
  }
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

}  // namespace
}  // namespace lede::text
