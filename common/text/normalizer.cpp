// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/normalizer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "common/base/error.hpp"
#include "common/base/utf8.hpp"

namespace lede::text {
namespace {

/// ASCII, the greater part of every text.
std::optional<std::string> normalize_ascii(std::string_view word);
/// Words of plain letters, without asking ICU.
std::optional<std::string> normalize_by_table(std::string_view word);
/// Every other word. `folded` is what NFKC case folding makes of it.
std::string case_fold(std::string_view word);
std::string fold_diacritics(std::string_view folded);
bool is_apostrophe(char32_t c);

}  // namespace

std::string normalize(std::string_view word) {
  if (auto normal = normalize_ascii(word)) return *std::move(normal);
  if (auto normal = normalize_by_table(word)) return *std::move(normal);
  return fold_diacritics(case_fold(word));
}

std::string fold_case(std::string_view word) {
  const std::string folded = case_fold(word);
  std::string marked;
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint next = code_point_at(folded, i);
    const bool drop =
        next.value >= 0x80 && u_charType(static_cast<UChar32>(next.value)) == U_FORMAT_CHAR;
    if (is_apostrophe(next.value)) {
      marked += '\'';
    } else if (!drop) {
      marked.append(folded, i, next.bytes);
    }
    i += next.bytes;
  }
  return marked;
}

std::string normalize_keyword(std::string_view value) {
  const std::string normal = normalize(value);
  std::string keyword;
  bool space = false;
  for (std::size_t i = 0; i < normal.size();) {
    const CodePoint next = code_point_at(normal, i);
    const bool hyphen = next.value == U'-' || next.value == U'\u2010';  // U+2011 folds to it
    if (hyphen || next.value == U'_' || u_isUWhiteSpace(static_cast<UChar32>(next.value))) {
      space = !keyword.empty();
    } else {
      if (space) keyword += ' ';
      space = false;
      keyword.append(normal, i, next.bytes);
    }
    i += next.bytes;
  }
  return keyword;
}

namespace {

std::optional<std::string> normalize_ascii(std::string_view word) {
  std::optional<std::string> normal(word);
  std::uint8_t all = 0;
  for (char& c : *normal) {
    const auto byte = static_cast<std::uint8_t>(c);
    const bool is_capital = byte >= 'A' && byte <= 'Z';
    c = static_cast<char>(is_capital ? byte | 0x20U : byte);
    all |= byte;
  }
  if (all >= 0x80) normal.reset();
  return normal;
}

/// What one letter becomes: a few bytes of UTF-8.
struct Short {
  std::array<char, 3> bytes{};
  std::uint8_t size = 0;
};

constexpr std::size_t table_end = 0x250;  // after Latin Extended-B
using LetterTable = std::array<Short, table_end>;

/// Made by the long way, so that the two agree.
LetterTable make_letter_table() {
  LetterTable table;
  for (std::size_t letter = 0; letter < table_end; ++letter) {
    std::string text;
    append_utf8(text, static_cast<char32_t>(letter));
    const std::string normal = fold_diacritics(case_fold(text));
    Short& entry = table[letter];
    entry.size = static_cast<std::uint8_t>(normal.copy(entry.bytes.data(), entry.bytes.size()));
  }
  return table;
}

std::optional<std::string> normalize_by_table(std::string_view word) {
  static const LetterTable table = make_letter_table();
  std::string normal(word);
  std::size_t size = 0;
  for (std::size_t i = 0; i < word.size();) {
    const auto lead = static_cast<std::uint8_t>(word[i]);
    if (lead < 0x80) {
      normal[size++] = table[lead].bytes[0];
      ++i;
      continue;
    }
    const CodePoint next = code_point_at(word, i);
    if (next.value >= table_end) return std::nullopt;
    const Short& entry = table[next.value];
    if (entry.size > next.bytes) return std::nullopt;  // would outgrow the word, as ¼ does
    std::copy_n(entry.bytes.begin(), entry.size,
                normal.begin() + static_cast<std::ptrdiff_t>(size));
    size += entry.size;
    i += next.bytes;
  }
  normal.resize(size);
  return normal;
}

void require(UErrorCode status) {
  if (U_SUCCESS(status)) return;
  throw Error(ErrorCode::incompatible, std::string("ICU cannot normalize: ") + u_errorName(status),
              "install ICU with its data");
}

std::string case_fold(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require(status);
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  folding->normalizeUTF8(0, icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())),
                         sink, nullptr, status);
  require(status);
  return folded;
}

/// Letters whose mark is part of them, so that Unicode does not decompose them.
struct Folding {
  char32_t letter;
  std::string_view plain;
};
constexpr std::array foldings{
    Folding{U'\u00B7', ""},        // l·l
    Folding{U'\u00E6', "ae"},      // æ
    Folding{U'\u00F0', "d"},       // ð
    Folding{U'\u00F8', "o"},       // ø
    Folding{U'\u00FE', "th"},      // þ
    Folding{U'\u0111', "d"},       // đ
    Folding{U'\u0127', "h"},       // ħ
    Folding{U'\u0131', "i"},       // ı
    Folding{U'\u0138', "k"},       // ĸ
    Folding{U'\u0142', "l"},       // ł
    Folding{U'\u014B', "n"},       // ŋ
    Folding{U'\u0153', "oe"},      // œ
    Folding{U'\u0167', "t"},       // ŧ
    Folding{U'\u0180', "b"},       // ƀ
    Folding{U'\u0192', "f"},       // ƒ
    Folding{U'\u0199', "k"},       // ƙ
    Folding{U'\u01B4', "y"},       // ƴ
    Folding{U'\u01DD', "e"},       // ǝ
    Folding{U'\u0253', "b"},       // ɓ
    Folding{U'\u0254', "o"},       // ɔ
    Folding{U'\u0256', "d"},       // ɖ
    Folding{U'\u0257', "d"},       // ɗ
    Folding{U'\u0259', "a"},       // ə
    Folding{U'\u025B', "e"},       // ɛ
    Folding{U'\u0268', "i"},       // ɨ
    Folding{U'\u02BB', "'"},       // ʻ
    Folding{U'\u02BC', "'"},       // ʼ
    Folding{U'\u0451', "\u0435"},  // ё
    Folding{U'\u2018', "'"},       // ‘
    Folding{U'\u2019', "'"},       // ’
    Folding{U'\u201B', "'"},       // ‛
};
constexpr bool by_letter(const Folding& a, const Folding& b) {
  return a.letter < b.letter;
}
static_assert(std::is_sorted(foldings.begin(), foldings.end(), by_letter));

const Folding* find_folding(char32_t letter) {
  const auto* found =
      std::lower_bound(foldings.begin(), foldings.end(), Folding{letter, {}}, by_letter);
  return found != foldings.end() && found->letter == letter ? found : nullptr;
}

bool is_apostrophe(char32_t c) {
  const Folding* folding = find_folding(c);
  return c == U'\'' || (folding != nullptr && folding->plain == "'");
}

/// Scripts whose letters stay themselves without their marks.
bool loses_marks(char32_t base) {
  if (base < 0x80) return true;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(base), &status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK;
}

/// The letter below the marks of `letter`.
char32_t base_of(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  require(status);
  icu::UnicodeString parts;
  if (nfd->getDecomposition(static_cast<UChar32>(letter), parts) == 0) return letter;
  return static_cast<char32_t>(parts.char32At(0));
}

std::string fold_diacritics(std::string_view folded) {
  std::string normal;
  normal.reserve(folded.size());
  bool drop_marks = false;
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint next = code_point_at(folded, i);
    i += next.bytes;
    const int type = next.value < 0x80 ? 0 : u_charType(static_cast<UChar32>(next.value));
    const bool mark = type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
    if (type == U_FORMAT_CHAR || (mark && drop_marks)) continue;
    if (!mark) drop_marks = loses_marks(next.value);
    const char32_t base = drop_marks && next.value >= 0x80 ? base_of(next.value) : next.value;
    if (const Folding* folding = find_folding(base)) {
      normal += folding->plain;
      drop_marks = true;
    } else {
      append_utf8(normal, base);
    }
  }
  return normal;
}

}  // namespace
}  // namespace lede::text
