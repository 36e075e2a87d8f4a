// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/base/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>

namespace lede {
namespace {

constexpr CodePoint invalid_byte{U'\uFFFD', 1};

// As `\xe9`.
constexpr std::size_t escape_bytes = 4;

std::uint8_t byte_at(std::string_view text, std::size_t i) {
  return static_cast<std::uint8_t>(text[i]);
}

bool is_continuation(std::uint8_t byte) {
  return (byte & 0xC0) == 0x80;
}

/// Where the ASCII that starts at `position` ends.
std::size_t skip_ascii(std::string_view text, std::size_t position);

/// Lead bytes by length: what of them is payload, and the least code point that may need it.
struct Shape {
  std::size_t bytes;
  std::uint8_t payload;
  char32_t least;
};
constexpr Shape two{2, 0x1F, 0x80};
constexpr Shape three{3, 0x0F, 0x800};
constexpr Shape four{4, 0x07, 0x10000};

/// Of an escape that `text` begins with.
std::optional<char> escaped_byte(std::string_view text) {
  constexpr int hexadecimal = 16;
  if (text.size() < escape_bytes || !text.starts_with("\\x")) return std::nullopt;
  std::uint8_t byte = 0;
  const char* const end = text.data() + escape_bytes;
  if (std::from_chars(text.data() + 2, end, byte, hexadecimal).ptr != end) return std::nullopt;
  return static_cast<char>(byte);
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t position) {
  const std::uint8_t lead = byte_at(text, position);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4) return invalid_byte;
  const Shape shape = lead < 0xE0 ? two : lead < 0xF0 ? three : four;
  if (text.size() - position < shape.bytes) return invalid_byte;

  char32_t value = lead & shape.payload;
  for (std::size_t i = 1; i < shape.bytes; ++i) {
    const std::uint8_t next = byte_at(text, position + i);
    if (!is_continuation(next)) return invalid_byte;
    value = (value << 6) | (next & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < shape.least || surrogate || value > 0x10FFFF) return invalid_byte;
  return {value, shape.bytes};
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto tail = [&](int shift) {
    return static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
  };
  const auto head = [&](unsigned mark, int shift) {
    return static_cast<char>(mark | (code_point >> shift));
  };
  if (code_point < 0x80) {
    text += head(0, 0);
  } else if (code_point < 0x800) {
    text += {head(0xC0, 6), tail(0)};
  } else if (code_point < 0x10000) {
    text += {head(0xE0, 12), tail(6), tail(0)};
  } else {
    text += {head(0xF0, 18), tail(12), tail(6), tail(0)};
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
    const CodePoint next = code_point_at(text, i);
    if (next.bytes == 1) return false;
    i += next.bytes;
  }
  return true;
}

std::string repair_utf8(std::string_view text) {
  std::string repaired;
  repaired.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = skip_ascii(text, i);
    repaired.append(text, i, end - i);
    if (end == text.size()) break;
    const CodePoint next = code_point_at(text, end);
    append_utf8(repaired, next.value);
    i = end + next.bytes;
  }
  return repaired;
}

std::string escape_invalid_utf8(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint next = code_point_at(text, i);
    // Only what is invalid takes a single byte and is none of ASCII.
    const bool is_invalid = next.bytes == 1 && next.value > 0x7F;
    if (is_invalid || text.substr(i).starts_with("\\x")) {
      const auto byte = static_cast<std::uint8_t>(text[i]);
      escaped.append("\\x").append({digits[byte >> 4], digits[byte & 0xF]});
    } else {
      escaped.append(text, i, next.bytes);
    }
    i += next.bytes;
  }
  return escaped;
}

std::string unescape_invalid_utf8(std::string_view escaped) {
  std::string text;
  text.reserve(escaped.size());
  for (std::size_t i = 0; i < escaped.size();) {
    const std::optional<char> byte = escaped_byte(escaped.substr(i));
    text += byte.value_or(escaped[i]);
    i += byte ? escape_bytes : 1;
  }
  return text;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return !is_continuation(static_cast<std::uint8_t>(c));
  }));
}

std::size_t floor_to_code_point(std::string_view text, std::size_t position) {
  if (position >= text.size()) return text.size();
  while (position > 0 && is_continuation(byte_at(text, position))) --position;
  return position;
}

std::string_view truncate_utf8(std::string_view text, std::size_t max_bytes) {
  return text.substr(0, floor_to_code_point(text, max_bytes));
}

namespace {

std::size_t skip_ascii(std::string_view text, std::size_t position) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  while (text.size() - position >= sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + position, sizeof bytes);
    if ((bytes & high_bits) != 0) break;
    position += sizeof bytes;
  }
  while (position < text.size() && byte_at(text, position) < 0x80) ++position;
  return position;
}

}  // namespace
}  // namespace lede
