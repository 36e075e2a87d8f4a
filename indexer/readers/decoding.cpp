// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/decoding.hpp"

#include <array>

#include "common/base/utf8.hpp"

namespace lede::indexing {
namespace {

// 0x80 to 0x9F; all other bytes mean the code point of the same number.
constexpr std::array<char32_t, 32> windows_1252_controls{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes);
std::string with_line_feeds(std::string_view text);

}  // namespace

std::variant<DecodedText, NoText> decode(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  if (bytes.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos) return NoText{"empty file"};
  if (bytes.find('\0') != std::string_view::npos) return NoText{"binary file"};
  if (is_valid_utf8(bytes)) return DecodedText{with_line_feeds(bytes), Encoding::utf8};
  return DecodedText{with_line_feeds(from_windows_1252(bytes)), Encoding::windows_1252};
}

char32_t windows_1252(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  return windows_1252_controls[byte - std::size_t{0x80}];
}

namespace {

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) append_utf8(text, windows_1252(static_cast<unsigned char>(byte)));
  return text;
}

/// Carriage returns alone end lines too, as old Macs wrote them.
std::string with_line_feeds(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      result += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      result += '\n';
    }
  }
  return result;
}

}  // namespace
}  // namespace lede::indexing
