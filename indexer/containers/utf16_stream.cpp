// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/containers/utf16_stream.hpp"

#include <utility>

#include "common/base/utf8.hpp"
#include "indexer/containers/peeked_stream.hpp"

namespace lede::indexing {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view little_endian_mark = "\xFF\xFE"sv;
constexpr std::string_view big_endian_mark = "\xFE\xFF"sv;
constexpr std::string_view utf32_mark = "\xFF\xFE\0\0"sv;
constexpr char32_t replacement = 0xFFFD;

bool is_high_surrogate(char32_t unit);
bool is_low_surrogate(char32_t unit);

}  // namespace

bool begins_with_utf16(std::string_view head) {
  return (head.starts_with(little_endian_mark) && !head.starts_with(utf32_mark)) ||
         head.starts_with(big_endian_mark);
}

Utf16Buffer::int_type Utf16Buffer::underflow() {
  text_.clear();
  while (text_.empty() && source_.good()) read_block();
  if (text_.empty()) return traits_type::eof();
  setg(text_.data(), text_.data(), text_.data() + text_.size());
  return traits_type::to_int_type(*gptr());
}

void Utf16Buffer::read_block() {
  constexpr std::size_t block_bytes = std::size_t{64} << 10;
  std::string block = std::exchange(left_over_, {});
  const std::size_t before = block.size();
  block.resize(before + block_bytes);
  source_.read(block.data() + before, static_cast<std::streamsize>(block_bytes));
  if (source_.bad()) throw ReadingFailed();
  block.resize(before + static_cast<std::size_t>(source_.gcount()));

  std::size_t i = 0;
  if (!std::exchange(is_begun_, true)) {
    low_ = block.starts_with(little_endian_mark) ? 0 : 1;
    i = little_endian_mark.size();
  }
  for (; i + 1 < block.size(); i += 2) {
    const auto low = static_cast<unsigned char>(block[i + low_]);
    const auto high = static_cast<unsigned char>(block[i + 1 - low_]);
    take_unit(static_cast<char32_t>(high << 8U | low));
  }
  if (i < block.size()) left_over_ = block[i];
  if (source_.good()) return;
  const bool ends_in_half = !left_over_.empty() || high_surrogate_ != 0;
  if (ends_in_half) append_utf8(text_, replacement);
}

void Utf16Buffer::take_unit(char32_t unit) {
  if (const char32_t high = std::exchange(high_surrogate_, 0); high != 0) {
    if (is_low_surrogate(unit)) {
      append_utf8(text_, 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00));
      return;
    }
    append_utf8(text_, replacement);
  }
  if (is_high_surrogate(unit)) {
    high_surrogate_ = unit;
  } else {
    append_utf8(text_, is_low_surrogate(unit) ? replacement : unit);
  }
}

namespace {

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}

bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

}  // namespace
}  // namespace lede::indexing
