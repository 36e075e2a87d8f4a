// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/base/json_text.hpp"

#include <array>
#include <charconv>
#include <cstddef>

#include "common/base/utf8.hpp"

namespace lede {
namespace {

/// What becomes of a byte in quotation marks: itself, a letter behind a backslash, or else.
constexpr char as_it_is = 0, as_a_number = 1, not_ascii = 2;
constexpr auto escapes = [] {
  std::array<char, 256> all{};
  for (std::size_t c = 0; c < 0x20; ++c) all[c] = as_a_number;
  for (std::size_t c = 0x80; c < all.size(); ++c) all[c] = not_ascii;
  all['"'] = '"';
  all['\\'] = '\\';
  all['\b'] = 'b';
  all['\f'] = 'f';
  all['\n'] = 'n';
  all['\r'] = 'r';
  all['\t'] = 't';
  return all;
}();

constexpr std::string_view replacement = "\uFFFD";

std::uint8_t byte_at(std::string_view text, std::size_t position);
void append_escape(std::string& json, std::uint8_t byte, char escape);
std::size_t broken_bytes(std::string_view text, std::size_t position);

}  // namespace

JsonText& JsonText::key(std::string_view name) {
  separate();
  quote(name);
  json_ += ':';
  follows_value_ = false;
  return *this;
}

JsonText& JsonText::text(std::string_view value) {
  separate();
  quote(value);
  return *this;
}

JsonText& JsonText::texts(const std::vector<std::string>& values) {
  begin_array();
  for (const std::string& value : values) text(value);
  return end_array();
}

JsonText& JsonText::number(std::uint64_t value) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return literal({digits.data(), end});
}

JsonText& JsonText::literal(std::string_view json) {
  separate();
  json_ += json;
  return *this;
}

JsonText& JsonText::open(char bracket) {
  separate();
  json_ += bracket;
  follows_value_ = false;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  json_ += bracket;
  follows_value_ = true;
  return *this;
}

void JsonText::separate() {
  if (follows_value_) json_ += ',';
  follows_value_ = true;
}

void JsonText::quote(std::string_view value) {
  json_ += '"';
  std::size_t begin = 0;  // of what is copied as it is
  for (std::size_t i = 0; i < value.size();) {
    const std::uint8_t byte = byte_at(value, i);
    const char escape = escapes[byte];
    std::size_t bytes = 1;
    if (escape == not_ascii) bytes = code_point_at(value, i).bytes;
    const bool is_broken = escape == not_ascii && bytes == 1;
    if (escape == as_it_is || (escape == not_ascii && !is_broken)) {
      i += bytes;
      continue;
    }
    json_ += value.substr(begin, i - begin);
    if (is_broken) {
      json_ += replacement;
      i += broken_bytes(value, i);
    } else {
      append_escape(json_, byte, escape);
      ++i;
    }
    begin = i;
  }
  json_ += value.substr(begin);
  json_ += '"';
}

namespace {

std::uint8_t byte_at(std::string_view text, std::size_t position) {
  return static_cast<std::uint8_t>(text[position]);
}

void append_escape(std::string& json, std::uint8_t byte, char escape) {
  constexpr std::string_view digits = "0123456789abcdef";
  json += '\\';
  if (escape == as_a_number) {
    json.append("u00").append({digits[byte >> 4], digits[byte & 0xF]});
  } else {
    json += escape;
  }
}

/// How many bytes there begin a code point that does not go on.
std::size_t broken_bytes(std::string_view text, std::size_t position) {
  const std::uint8_t lead = byte_at(text, position);
  std::size_t wanted = 1;
  if (lead >= 0xE0 && lead <= 0xEF) wanted = 2;
  if (lead >= 0xF0 && lead <= 0xF4) wanted = 3;
  // Of what may follow some leads, to be short, in range and no surrogate.
  std::uint8_t least = 0x80;
  std::uint8_t most = 0xBF;
  if (lead == 0xE0) least = 0xA0;
  if (lead == 0xED) most = 0x9F;
  if (lead == 0xF0) least = 0x90;
  if (lead == 0xF4) most = 0x8F;
  std::size_t bytes = 1;
  while (bytes < wanted && position + bytes < text.size()) {
    const std::uint8_t next = byte_at(text, position + bytes);
    if (next < least || next > most) break;
    ++bytes;
    least = 0x80;
    most = 0xBF;
  }
  return bytes;
}

}  // namespace
}  // namespace lede
