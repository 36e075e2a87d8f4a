// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/date_tokens.hpp"

#include <algorithm>
#include <array>

#include "common/base/utf8.hpp"
#include "common/text/normalizer.hpp"

namespace lede::indexing {
namespace {

using Kind = DateToken::Kind;

constexpr std::size_t most_digits_of_a_number = 8;

std::string normal_form(std::string_view text);
char plain_form(char32_t c);
Kind kind_of(char32_t c);
bool is_ideograph(char32_t c);

}  // namespace

DateTokens::DateTokens(std::string_view text) {
  if (text.size() > max_date_bytes) return;
  text_ = normal_form(text);
  const std::string_view all = text_;
  bool apart = false;
  for (std::size_t i = 0; i < all.size();) {
    const CodePoint first = code_point_at(all, i);
    const Kind kind = kind_of(first.value);
    std::size_t end = i + first.bytes;
    while (kind != Kind::sign && !is_ideograph(first.value) && end < all.size()) {
      const CodePoint next = code_point_at(all, end);
      if (kind_of(next.value) != kind || is_ideograph(next.value)) break;
      end += next.bytes;
    }
    const std::string_view token = all.substr(i, end - i);
    if (token != " ") tokens_.push_back({kind, token, apart});
    apart = token == " ";
    i = end;
  }
}

DateToken DateTokens::peek(std::size_t ahead) const {
  return next_ + ahead < tokens_.size() ? tokens_[next_ + ahead] : DateToken{};
}

DateToken DateTokens::take() {
  const DateToken token = peek();
  if (!done()) ++next_;
  return token;
}

bool DateTokens::take_sign(std::string_view signs) {
  const DateToken token = peek();
  const bool wanted = token.kind == Kind::sign && token.text.size() == 1 &&
                      signs.find(token.text) != std::string_view::npos;
  if (wanted) ++next_;
  return wanted;
}

bool DateTokens::take_word(std::string_view word) {
  const bool wanted = peek().kind == Kind::word && peek().text == word;
  if (wanted) ++next_;
  return wanted;
}

std::optional<int> DateTokens::take_number(std::size_t fewest_digits, std::size_t most_digits) {
  const DateToken token = peek();
  const std::size_t digits = token.text.size();
  if (token.kind != Kind::number || digits < fewest_digits || digits > most_digits ||
      digits > most_digits_of_a_number) {
    return std::nullopt;
  }
  ++next_;
  int value = 0;
  for (const char c : token.text) value = value * 10 + (c - '0');
  return value;
}

namespace {

std::string normal_form(std::string_view text) {
  const std::string normal = text::normalize(text);
  std::string result;
  for (std::size_t i = 0; i < normal.size();) {
    const CodePoint next = code_point_at(normal, i);
    if (const char plain = plain_form(next.value); plain != '\0') {
      result += plain;
    } else {
      result.append(normal, i, next.bytes);
    }
    i += next.bytes;
  }
  return result;
}

/// Of a dash, a space, a comma or a digit of Arabic; NUL for anything else.
char plain_form(char32_t c) {
  struct Range {
    char32_t first, last;
    char plain;
  };
  constexpr std::array ranges{Range{0x2010, 0x2015, '-'}, Range{0x2212, 0x2212, '-'},
                              Range{'\t', '\n', ' '},     Range{'\r', '\r', ' '},
                              Range{0xA0, 0xA0, ' '},     Range{0x2000, 0x200A, ' '},
                              Range{0x202F, 0x202F, ' '}, Range{0x3000, 0x3000, ' '},
                              Range{0x060C, 0x060C, ','}, Range{0x3001, 0x3001, ','}};
  constexpr char32_t arabic_zero = 0x0660;
  if (c >= arabic_zero && c < arabic_zero + 10) return static_cast<char>('0' + (c - arabic_zero));
  const auto* const range = std::ranges::find_if(
      ranges, [c](const Range& one) { return c >= one.first && c <= one.last; });
  return range == ranges.end() ? '\0' : range->plain;
}

Kind kind_of(char32_t c) {
  if (c >= '0' && c <= '9') return Kind::number;
  const bool letter = (c >= 'a' && c <= 'z') || c >= 0xC0;
  const bool punctuation = c >= 0x2000 && c < 0x2E80;
  return letter && !punctuation ? Kind::word : Kind::sign;
}

bool is_ideograph(char32_t c) {
  return c >= 0x2E80;
}

}  // namespace
}  // namespace lede::indexing
