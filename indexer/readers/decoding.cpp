// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/decoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "common/text/encoding.hpp"

namespace lede::indexing {
namespace {

using text::Encoding;
using text::encoding_labelled;
using text::Utf8Text;

// 0x80 to 0x9F; all other bytes mean the code point of the same number.
constexpr std::array<char32_t, 32> windows_1252_controls{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr NoText no_content{"empty file"};
constexpr NoText binary{"binary file"};

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
// UTF-32's begins with UTF-16's.
constexpr std::array byte_order_marks{Mark{"\xEF\xBB\xBF", "UTF-8"},
                                      Mark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                      Mark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                      Mark{"\xFF\xFE", "UTF-16LE"}, Mark{"\xFE\xFF", "UTF-16BE"}};

/// How the bytes of a text are made up.
struct Census {
  std::size_t controls = 0;      // that no text has
  std::size_t beyond_ascii = 0;  // bytes
  std::size_t sequences = 0;     // of UTF-8, beyond ASCII
  std::size_t stray = 0;         // bytes that are no UTF-8
};

using Decoded = std::variant<DecodedText, NoText>;

Decoded decode_unmarked(std::string_view bytes, const Encoding* declared);
Decoded decode_wide(std::string_view bytes, const Encoding* declared);
const Encoding* wide_encoding(std::string_view bytes);
Census census_of(std::string_view bytes);
bool is_control(unsigned char byte);
bool is_utf8(const Census& census, const Encoding* declared);
bool switches_by_escapes(std::string_view bytes, const Encoding* declared);
Decoded decode_legacy(std::string_view bytes, const Encoding* declared, const Census& census);
bool fits(const Utf8Text& text, const Census& census);
bool mixes_scripts(std::string_view text);
DecodedText decoded_as(const Encoding& encoding, Basis basis, std::string_view bytes);
DecodedText decoded_as(const Encoding& encoding, Basis basis, Utf8Text&& text);
std::string with_line_feeds(std::string_view text);
bool is_ascii(std::string_view text);

}  // namespace

std::variant<DecodedText, NoText> decode(std::string_view bytes,
                                         std::string_view declared_encoding) {
  Decoded decoded = binary;
  const auto mark = std::ranges::find_if(
      byte_order_marks, [bytes](const Mark& each) { return bytes.starts_with(each.bytes); });
  if (mark != byte_order_marks.end()) {
    decoded = decoded_as(*encoding_labelled(mark->encoding), Basis::byte_order_mark,
                         bytes.substr(mark->bytes.size()));
  } else {
    decoded = decode_unmarked(bytes, encoding_labelled(declared_encoding));
  }
  auto* const text = std::get_if<DecodedText>(&decoded);
  if (text == nullptr) return decoded;
  if (text->text.find_first_not_of(" \t\n\f\v") == std::string_view::npos) return no_content;
  if (text->text.find('\0') != std::string_view::npos) return binary;
  const Encoding* const declared = encoding_labelled(declared_encoding);
  const bool obeyed = declared != nullptr && declared->name == text->encoding;
  if (!obeyed && !is_ascii(text->text)) text->contradicted = declared_encoding;
  return decoded;
}

void report(const DecodedText& decoded, const std::string& path, Reading& reading) {
  constexpr std::array<std::string_view, 5> grounds{"byte order mark", "declared", "", "detected",
                                                    "assumed"};
  const std::string_view ground = grounds[static_cast<std::size_t>(decoded.basis)];
  constexpr std::size_t shown_bytes = 40;
  if (!decoded.contradicted.empty()) {
    reading.remark({path, 0}, fmt::format("read as {}, though \"{}\" is declared", decoded.encoding,
                                          truncate_utf8(decoded.contradicted, shown_bytes)));
  } else if (decoded.encoding != "UTF-8") {
    reading.remark({path, 0}, fmt::format("read as {} ({})", decoded.encoding, ground));
  }
  if (decoded.undecodable == 0) return;
  reading.warn({path, 0},
               fmt::format("not valid {} at {} {}: U+FFFD stands there", decoded.encoding,
                           decoded.undecodable, decoded.undecodable == 1 ? "place" : "places"));
}

char32_t windows_1252(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  return windows_1252_controls[byte - std::size_t{0x80}];
}

namespace {

Decoded decode_unmarked(std::string_view bytes, const Encoding* declared) {
  if (bytes.find('\0') != std::string_view::npos) return decode_wide(bytes, declared);
  if (switches_by_escapes(bytes, declared)) return decoded_as(*declared, Basis::declared, bytes);
  const Census census = is_valid_utf8(bytes) ? Census{} : census_of(bytes);
  if (is_utf8(census, declared))
    return decoded_as(*encoding_labelled("UTF-8"), Basis::valid, bytes);
  constexpr std::size_t bytes_a_control = 64;
  if (census.controls > bytes.size() / bytes_a_control) return binary;
  return decode_legacy(bytes, declared, census);
}

/// Two or four bytes a character, without a byte order mark.
Decoded decode_wide(std::string_view bytes, const Encoding* declared) {
  if (const Encoding* const wide = wide_encoding(bytes)) {
    const Basis basis = wide == declared ? Basis::declared : Basis::detected;
    DecodedText text = decoded_as(*wide, basis, bytes);
    if (text.undecodable == 0 && census_of(text.text).controls == 0) return text;
  }
  if (declared == nullptr || !declared->name.starts_with("UTF-")) return binary;
  DecodedText text = decoded_as(*declared, Basis::declared, bytes);
  if (text.undecodable > 0) return binary;
  return text;
}

/// UTF-16 where the NULs of its ASCII stand at odd places only, or at even ones.
const Encoding* wide_encoding(std::string_view bytes) {
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++nuls[i % 2];
  }
  constexpr std::size_t bytes_a_nul = 8;
  const bool many = nuls[0] + nuls[1] >= bytes.size() / bytes_a_nul;
  if (!many || bytes.size() % 2 != 0 || (nuls[0] > 0 && nuls[1] > 0)) return nullptr;
  return encoding_labelled(nuls[0] > 0 ? "utf-16be" : "utf-16le");
}

Census census_of(std::string_view bytes) {
  Census census;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < 0x80) {
      if (is_control(byte)) ++census.controls;
      ++i;
      continue;
    }
    const CodePoint next = code_point_at(bytes, i);
    ++(next.bytes == 1 ? census.stray : census.sequences);
    census.beyond_ascii += next.bytes;
    i += next.bytes;
  }
  return census;
}

bool is_control(unsigned char byte) {
  constexpr unsigned char escape = 0x1B;
  return byte < ' ' && (byte < '\t' || byte > '\r') && byte != escape;
}

/// Letters of other encodings hardly ever look like UTF-8; a few bytes of UTF-8 may be damaged,
/// or be of a text that was pasted in; more of them where UTF-8 is declared.
bool is_utf8(const Census& census, const Encoding* declared) {
  const bool is_declared = declared != nullptr && declared->name == "UTF-8";
  const std::size_t sequences_a_stray_byte = is_declared ? 2 : 4;
  return census.stray * sequences_a_stray_byte <= census.sequences;
}

/// ISO-2022-JP is ASCII, and so UTF-8, to the byte.
bool switches_by_escapes(std::string_view bytes, const Encoding* declared) {
  return declared != nullptr && declared->name == "ISO-2022-JP" &&
         bytes.find("\x1B$") != std::string_view::npos;
}

Decoded decode_legacy(std::string_view bytes, const Encoding* declared, const Census& census) {
  if (declared != nullptr && !declared->name.starts_with("UTF-")) {
    Utf8Text text = to_utf8(bytes, *declared);
    if (fits(text, census)) return decoded_as(*declared, Basis::declared, std::move(text));
  }
  for (const Encoding* const encoding : text::likely_encodings(bytes)) {
    if (encoding->name.starts_with("UTF-")) continue;
    Utf8Text text = to_utf8(bytes, *encoding);
    if (!fits(text, census) || mixes_scripts(text.text)) continue;
    return decoded_as(*encoding, Basis::detected, std::move(text));
  }
  return decoded_as(*encoding_labelled("windows-1252"), Basis::assumed, bytes);
}

bool fits(const Utf8Text& text, const Census& census) {
  constexpr std::size_t bytes_an_undecodable = 64;
  return text.undecodable <= census.beyond_ascii / bytes_an_undecodable;
}

/// Whether letters far from Latin stand in words of ASCII: `Mйxico` was `México`.
bool mixes_scripts(std::string_view text) {
  const auto is_letter = [text](std::size_t i) {
    return i < text.size() && is_ascii_letter(text[i]);
  };
  const auto is_foreign = [](char32_t c) { return c >= 0x370 && (c < 0x1E00 || c >= 0x2E80); };
  std::size_t foreign = 0;
  std::size_t mixed = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint next = code_point_at(text, i);
    if (is_foreign(next.value)) {
      ++foreign;
      if ((i > 0 && is_letter(i - 1)) || is_letter(i + next.bytes)) ++mixed;
    }
    i += next.bytes;
  }
  return mixed * 4 > foreign;
}

DecodedText decoded_as(const Encoding& encoding, Basis basis, std::string_view bytes) {
  return decoded_as(encoding, basis, to_utf8(bytes, encoding));
}

DecodedText decoded_as(const Encoding& encoding, Basis basis, Utf8Text&& text) {
  return {with_line_feeds(text.text), encoding.name, basis, {}, text.undecodable};
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

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace
}  // namespace lede::indexing
