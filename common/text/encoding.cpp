// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/encoding.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <memory>
#include <new>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"

namespace lede::text {
namespace {

// The WHATWG's table (https://encoding.spec.whatwg.org), less what ICU cannot convert.
constexpr std::array encodings{std::to_array<Encoding>({
    {"UTF-8", "UTF-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"},
    {"UTF-16LE", "UTF-16LE", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"},
    {"UTF-16BE", "UTF-16BE", "unicodefffe utf-16be"},
    {"UTF-32LE", "UTF-32LE", "utf-32 utf-32le"},
    {"UTF-32BE", "UTF-32BE", "utf-32be"},
    {"windows-1252", "windows-1252",
     "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 "
     "iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 us-ascii windows-1252 x-cp1252"},
    {"windows-1250", "windows-1250", "cp1250 windows-1250 x-cp1250"},
    {"windows-1251", "windows-1251", "cp1251 windows-1251 x-cp1251"},
    {"windows-1253", "windows-1253", "cp1253 windows-1253 x-cp1253"},
    {"windows-1254", "windows-1254",
     "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 "
     "latin5 windows-1254 x-cp1254"},
    {"windows-1255", "windows-1255", "cp1255 windows-1255 x-cp1255"},
    {"windows-1256", "windows-1256", "cp1256 windows-1256 x-cp1256"},
    {"windows-1257", "windows-1257", "cp1257 windows-1257 x-cp1257"},
    {"windows-1258", "windows-1258", "cp1258 windows-1258 x-cp1258"},
    {"windows-874", "windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"},
    {"ISO-8859-2", "ISO-8859-2",
     "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"},
    {"ISO-8859-3", "ISO-8859-3",
     "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"},
    {"ISO-8859-4", "ISO-8859-4",
     "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"},
    {"ISO-8859-5", "ISO-8859-5",
     "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 "
     "iso_8859-5:1988"},
    {"ISO-8859-6", "ISO-8859-6",
     "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e "
     "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"},
    {"ISO-8859-7", "ISO-8859-7",
     "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 "
     "iso_8859-7 iso_8859-7:1987 sun_eu_greek"},
    {"ISO-8859-8", "ISO-8859-8",
     "csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i "
     "iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 logical visual"},
    {"ISO-8859-10", "ISO-8859-10",
     "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"},
    {"ISO-8859-13", "ISO-8859-13", "iso-8859-13 iso8859-13 iso885913"},
    {"ISO-8859-14", "ISO-8859-14", "iso-8859-14 iso8859-14 iso885914"},
    {"ISO-8859-15", "ISO-8859-15",
     "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 latin-9 latin9"},
    {"IBM866", "ibm-866", "866 cp866 csibm866 ibm866"},
    {"KOI8-R", "KOI8-R", "cskoi8r koi koi8 koi8-r koi8_r"},
    {"KOI8-U", "KOI8-U", "koi8-ru koi8-u"},
    {"macintosh", "macintosh", "csmacintosh mac macintosh x-mac-roman"},
    {"x-mac-cyrillic", "x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"},
    {"gb18030", "gb18030", "gb18030"},
    // Whoever reads gb18030 reads its subset GBK too.
    {"GBK", "gb18030",
     "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"},
    {"Big5", "Big5-HKSCS", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"},
    {"EUC-JP", "EUC-JP", "cseucpkdfmtjapanese euc-jp x-euc-jp"},
    {"ISO-2022-JP", "ISO-2022-JP", "csiso2022jp iso-2022-jp"},
    {"Shift_JIS", "ibm-943_P15A-2003",
     "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"},
    {"EUC-KR", "windows-949",
     "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 "
     "ksc_5601 windows-949"},
})};

constexpr std::size_t sample_bytes = 8000;     // ICU looks at no more
constexpr std::int32_t least_confidence = 30;  // of 100; what any bytes may be has 10

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;
using Detector = std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)>;

bool has_label(const Encoding& encoding, std::string_view label);
Utf8Text repaired(std::string_view utf8);
std::string as_a_label(std::string_view text);
std::size_t count_replacements(std::string_view text);
std::string telling_lines(std::string_view bytes);

}  // namespace

const Encoding* encoding_labelled(std::string_view label) {
  const std::string wanted = as_a_label(label);
  const auto found = std::ranges::find_if(
      encodings, [&](const Encoding& encoding) { return has_label(encoding, wanted); });
  return found == encodings.end() ? nullptr : &*found;
}

Utf8Text to_utf8(std::string_view bytes, const Encoding& encoding) {
  if (encoding.name == "UTF-8") return repaired(bytes);
  UErrorCode error = U_ZERO_ERROR;
  const Converter converter(ucnv_open(encoding.converter, &error), &ucnv_close);
  assert(U_SUCCESS(error));
  constexpr std::size_t most_bytes_a_byte = 3;
  Utf8Text result;
  result.text.resize(bytes.size() * most_bytes_a_byte + 1);
  const std::int32_t length = ucnv_toAlgorithmic(
      UCNV_UTF8, converter.get(), result.text.data(), static_cast<std::int32_t>(result.text.size()),
      bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
  if (U_FAILURE(error)) throw std::bad_alloc();
  result.text.resize(static_cast<std::size_t>(length));
  result.undecodable = count_replacements(result.text);
  return result;
}

std::vector<const Encoding*> likely_encodings(std::string_view bytes) {
  const std::string sample = telling_lines(bytes);
  UErrorCode error = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&error), &ucsdet_close);
  std::int32_t count = 0;
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &error);
  std::vector<const Encoding*> likely;
  for (std::int32_t i = 0; U_SUCCESS(error) && i < count; ++i) {
    if (ucsdet_getConfidence(matches[i], &error) < least_confidence) break;
    const Encoding* const encoding = encoding_labelled(ucsdet_getName(matches[i], &error));
    if (encoding != nullptr) likely.push_back(encoding);
  }
  return likely;
}

namespace {

bool has_label(const Encoding& encoding, std::string_view label) {
  std::string_view rest = encoding.labels;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == label) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

std::string as_a_label(std::string_view text) {
  constexpr std::string_view white_space = " \t\n\f\r";
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return ascii_lower_case(text.substr(first, text.find_last_not_of(white_space) - first + 1));
}

/// U+FFFD that stands in the text already is no damage.
Utf8Text repaired(std::string_view utf8) {
  if (is_valid_utf8(utf8)) return {std::string(utf8), 0};
  Utf8Text result{repair_utf8(utf8), 0};
  result.undecodable = count_replacements(result.text) - count_replacements(utf8);
  return result;
}

std::size_t count_replacements(std::string_view text) {
  constexpr std::string_view replacement = "\uFFFD";
  std::size_t count = 0;
  for (std::size_t at = text.find(replacement); at != std::string_view::npos;
       at = text.find(replacement, at + replacement.size())) {
    ++count;
  }
  return count;
}

/// The lines that hold more than ASCII, as many as are looked at: a page may begin with much
/// that says nothing.
std::string telling_lines(std::string_view bytes) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  std::string lines;
  while (!bytes.empty() && lines.size() < sample_bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(0, std::min(end, sample_bytes));
    if (!std::ranges::all_of(line, is_ascii)) lines += line;
    bytes.remove_prefix(end);
  }
  return lines;
}

}  // namespace
}  // namespace lede::text
