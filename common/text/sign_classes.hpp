// SPDX-License-Identifier: GPL-2.0-or-later
// The code points of a text by the classes of a break property (UAX 29). Knows no rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/base/utf8.hpp"

namespace lede::text {

/// Not thread-safe.
class SignClasses {
 public:
  static constexpr std::uint8_t end_of_text = 0xFF;
  static constexpr std::uint8_t left_to_icu = 0xFE;

  /// Reads `text`, which is valid UTF-8. False where `class_of(code_point)` is left_to_icu.
  template <class ClassOf>
  bool read(std::string_view text, ClassOf class_of) {
    classes_.resize(text.size() + 1);
    places_.resize(text.size() + 1);
    count_ = 0;
    for (std::size_t at = 0; at < text.size(); ++count_) {
      const auto byte = static_cast<std::uint8_t>(text[at]);
      const CodePoint point = byte < 0x80 ? CodePoint{byte, 1} : code_point_at(text, at);
      const std::uint8_t sign = class_of(point.value);
      if (sign == left_to_icu) return false;
      classes_[count_] = sign;
      places_[count_] = at;
      at += point.bytes;
    }
    classes_[count_] = end_of_text;
    places_[count_] = text.size();
    return true;
  }

  std::size_t size() const { return count_; }
  /// end_of_text at size().
  std::uint8_t operator[](std::size_t i) const { return classes_[i]; }
  /// Where it begins in the text; the text's end at size().
  std::size_t place(std::size_t i) const { return places_[i]; }

 private:
  std::vector<std::uint8_t> classes_;
  std::vector<std::size_t> places_;
  std::size_t count_ = 0;
};

}  // namespace lede::text
