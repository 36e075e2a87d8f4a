// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/escape.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>

#include <fmt/format.h>

#include "common/base/utf8.hpp"
#include "common/text/glyph.hpp"

namespace lede::text {
namespace {

constexpr std::string_view escape_sign = "\\u";
constexpr std::size_t escape_bytes = 6;

std::string escape_of(char32_t code_point);
std::optional<char32_t> unit_at(std::string_view text, std::size_t position);
bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

/// Where `needs_escape(code point, its place)` says so.
template <class Predicate>
std::string escaped(std::string_view text, Predicate needs_escape) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (needs_escape(point.value, at)) {
      result += escape_of(point.value);
    } else {
      result += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return result;
}

}  // namespace

std::string escaped_json(std::string_view json) {
  const auto needs_look = [](char c) { return static_cast<unsigned char>(c) >= 0x7F; };
  std::string result;
  result.reserve(json.size());
  for (auto at = json.begin(); at != json.end();) {
    const auto end = std::find_if(at, json.end(), needs_look);
    result.append(at, end);
    at = std::find_if_not(end, json.end(), needs_look);
    // Of what is not ASCII, whole code points.
    result += escaped({end, at}, [](char32_t c, std::size_t) { return is_unsafe(c); });
  }
  return result;
}

std::string escaped_id(std::string_view id) {
  return escaped(id, [id](char32_t c, std::size_t at) {
    return c == U'\\' ? unit_at(id, at).has_value() : is_unsafe(c);
  });
}

std::string escaped_text(std::string_view text) {
  return escaped(text, [text](char32_t c, std::size_t at) {
    if (c == U'\\') return unit_at(text, at).has_value();
    return c != U'\n' && c != U'\t' && is_unsafe(c);
  });
}

std::string escaped_word(std::string_view id) {
  return escaped(id, [id](char32_t c, std::size_t at) {
    return c == U'\\' ? unit_at(id, at).has_value() : is_unsafe(c) || is_breaking_space(c);
  });
}

std::string unescaped_id(std::string_view escaped) {
  std::string text;
  for (std::size_t at = 0; at < escaped.size();) {
    std::optional<char32_t> unit = unit_at(escaped, at);
    const std::optional<char32_t> next =
        unit && is_high(*unit) ? unit_at(escaped, at + escape_bytes) : std::nullopt;
    const bool is_pair = next && is_low(*next);
    if (is_pair) unit = 0x10000 + ((*unit - 0xD800) << 10) + (*next - 0xDC00);
    if (!unit || is_high(*unit) || is_low(*unit)) {
      text += escaped[at++];
      continue;
    }
    append_utf8(text, *unit);
    at += is_pair ? 2 * escape_bytes : escape_bytes;
  }
  return text;
}

namespace {

std::string escape_of(char32_t code_point) {
  auto c = static_cast<unsigned>(code_point);
  if (c < 0x10000) return fmt::format("\\u{:04x}", c);
  c -= 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (c >> 10), 0xDC00 + (c & 0x3FF));
}

/// What the escape at `position` says, a unit of UTF-16.
std::optional<char32_t> unit_at(std::string_view text, std::size_t position) {
  if (text.size() < position + escape_bytes) return std::nullopt;
  const std::string_view escape = text.substr(position, escape_bytes);
  if (!escape.starts_with(escape_sign)) return std::nullopt;
  unsigned value = 0;
  const char* const end = escape.data() + escape.size();
  const auto [stop, error] = std::from_chars(escape.data() + escape_sign.size(), end, value, 16);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

}  // namespace
}  // namespace lede::text
