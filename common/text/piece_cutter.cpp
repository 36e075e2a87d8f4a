// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/piece_cutter.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/uchar.h>

#include "common/base/utf8.hpp"
#include "common/text/apostrophe.hpp"
#include "common/text/normalizer.hpp"

namespace lede::text {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Traits of ASCII bytes; 0 for what is no part of a word.
constexpr auto ascii_traits = [] {
  std::array<std::uint8_t, 128> traits{};
  for (std::size_t c = 'A'; c <= 'Z'; ++c) traits[c] = trait::capital;
  for (std::size_t c = 'a'; c <= 'z'; ++c) traits[c] = trait::lower;
  for (std::size_t c = '0'; c <= '9'; ++c) traits[c] = trait::digit;
  return traits;
}();

/// The traits of a word of ASCII letters and digits only; 0 for every other.
std::uint8_t plain_traits(std::string_view word);

/// Single letters with full stops at the start of `segment`, at least two of them; else empty.
ByteRange find_initialism(std::string_view text, ByteRange segment);

/// One step through a segment: a code point or a sign with what belongs to it.
struct Step {
  std::size_t bytes = 0;  // 0: no part of a word
  std::uint8_t traits = 0;
};

/// What stands at `position` in a piece that began at `begin` (the same, if it starts there).
Step step_at(std::string_view text, std::size_t begin, std::size_t position, std::size_t end);
Step sign_step(std::string_view text, std::size_t begin, std::size_t position, std::size_t end);
Step other_step(std::string_view text, std::size_t begin, std::size_t position, std::size_t end);

void drop_signs(std::string& form, const Piece& piece);

}  // namespace

const std::vector<Piece>& PieceCutter::pieces(std::string_view text,
                                              const std::vector<Segment>& segments) {
  pieces_.clear();
  for (const Segment& segment : segments) {
    if (segment.kind != SegmentKind::other) cut(text, segment.range);
  }
  return pieces_;
}

void PieceCutter::cut(std::string_view text, ByteRange segment) {
  if (const std::uint8_t traits = plain_traits(segment.in(text)); traits != 0) {
    const Piece piece{segment, segment, traits, true};
    segment.size() > 1 ? pieces_.push_back(piece) : add(text, piece);
    return;
  }
  std::size_t i = segment.begin;
  if (const ByteRange letters = find_initialism(text, segment); !letters.empty()) {
    const bool stop = text.substr(letters.end, 1) == ".";
    i = letters.end + (stop ? 1 : 0);
    pieces_.push_back({{letters.begin, i}, letters, trait::initialism});
  }
  while (i < segment.end) {
    Piece piece{{i, i}, {}, 0};
    while (i < segment.end) {
      const Step step = step_at(text, piece.typed.begin, i, segment.end);
      if (step.bytes == 0) break;
      piece.traits |= step.traits;
      i += step.bytes;
    }
    piece.typed.end = i;
    add(text, piece);
    if (i < segment.end && i == piece.typed.begin) i += code_point_at(text, i).bytes;
  }
}

void PieceCutter::add(std::string_view text, const Piece& piece) {
  constexpr std::uint8_t content = trait::capital | trait::lower | trait::digit | trait::other;
  if ((piece.traits & content) == 0) return;
  if (!pieces_.empty() && is_late_possessive(text, pieces_.back().typed.end, piece.typed)) {
    pieces_.back().typed.end = piece.typed.end;
    return;
  }
  pieces_.push_back(piece);
  pieces_.back().range =
      piece.has(trait::apostrophe) ? without_clitics(text, piece.typed) : piece.typed;
}

std::string normal_form(std::string_view text, const Piece& piece) {
  // Most words are nothing else.
  if (piece.is_plain && !piece.has(trait::capital) && piece.range.size() <= max_normal_bytes) {
    return std::string(piece.range.in(text));
  }
  std::string normal = normalize(piece.range.in(text));
  drop_signs(normal, piece);
  return normal;
}

std::string marked_form(std::string_view text, const Piece& piece, std::string_view normal) {
  if (!piece.has(trait::other)) return {};
  std::string marked = fold_case(piece.range.in(text));
  drop_signs(marked, piece);
  if (marked == normal) marked.clear();
  return marked;
}

namespace {

/// What the forms of a word leave out, and what is too long of them.
void drop_signs(std::string& form, const Piece& piece) {
  constexpr std::uint8_t plain = trait::capital | trait::lower | trait::digit | trait::point;
  if (!piece.has_only(plain)) {
    if (piece.has(trait::initialism)) std::erase(form, '.');
    std::erase(form, ',');
    std::erase(form, '\'');
  }
  if (form.size() > max_normal_bytes) form.resize(truncate_utf8(form, max_normal_bytes).size());
}

std::uint8_t plain_traits(std::string_view word) {
  std::uint8_t traits = 0;
  for (const char c : word) {
    const auto byte = static_cast<std::uint8_t>(c);
    const std::uint8_t of_byte = byte < ascii_traits.size() ? ascii_traits[byte] : 0;
    if (of_byte == 0) return 0;
    traits |= of_byte;
  }
  return traits;
}

ByteRange find_initialism(std::string_view text, ByteRange segment) {
  std::size_t letters = 0;
  std::size_t end = segment.begin;
  for (std::size_t i = segment.begin; i < segment.end;) {
    const CodePoint next = code_point_at(text, i);
    i += next.bytes;
    const bool stops = i == segment.end || text[i] == '.';
    if (!stops || !u_isalpha(static_cast<UChar32>(next.value))) break;
    ++letters;
    end = i++;
  }
  return letters > 1 ? ByteRange{segment.begin, end} : ByteRange{segment.begin, segment.begin};
}

Step step_at(std::string_view text, std::size_t begin, std::size_t position, std::size_t end) {
  const auto byte = static_cast<std::uint8_t>(text[position]);
  if (byte >= 0x80) return other_step(text, begin, position, end);
  if (ascii_traits[byte] != 0) return {1, ascii_traits[byte]};
  if (position == begin || position + 1 == end) return {};
  return sign_step(text, begin, position, end);
}

/// Where digits grouped by commas, such as `1,234,567`, end, when the first comma is at `comma`.
std::optional<std::size_t> grouped_digits_end(std::string_view text, std::size_t begin,
                                              std::size_t comma, std::size_t end);

Step sign_step(std::string_view text, std::size_t begin, std::size_t position, std::size_t end) {
  const bool in_number = is_digit(text[position - 1]) && is_digit(text[position + 1]);
  switch (text[position]) {
    case '\'':
      return in_number ? Step{} : Step{1, trait::apostrophe};
    case '.':
      return in_number ? Step{1, trait::point} : Step{};
    case ',':
      if (const auto group = grouped_digits_end(text, begin, position, end)) {
        return {*group - position, trait::comma};
      }
      return {};
    default:
      return {};
  }
}

std::optional<std::size_t> grouped_digits_end(std::string_view text, std::size_t begin,
                                              std::size_t comma, std::size_t end) {
  std::size_t first = comma;
  while (first > begin && is_digit(text[first - 1])) --first;
  if (first == comma || comma - first > 3) return std::nullopt;
  if (first > 0 && (text[first - 1] == ',' || text[first - 1] == '.')) return std::nullopt;

  std::size_t i = comma;
  while (i < end && text[i] == ',') {
    std::size_t digits = 0;
    while (i + 1 + digits < end && is_digit(text[i + 1 + digits])) ++digits;
    if (digits != 3) return std::nullopt;
    i += 4;
  }
  return i;
}

/// Signs that stay inside a word though they are no letters: apostrophes, and the dot of l·l.
bool joins_letters(std::string_view text, char32_t sign, std::size_t position, std::size_t next);

Step other_step(std::string_view text, std::size_t begin, std::size_t position, std::size_t end) {
  const CodePoint next = code_point_at(text, position);
  const auto point = static_cast<UChar32>(next.value);
  const auto mask = U_GET_GC_MASK(point);
  if ((mask & (U_GC_L_MASK | U_GC_N_MASK)) != 0) return {next.bytes, trait::other};
  if ((mask & (U_GC_M_MASK | U_GC_CF_MASK)) != 0) return {next.bytes, 0};  // alone no word
  const std::size_t after = position + next.bytes;
  if (position > begin && after < end && joins_letters(text, next.value, position, after)) {
    return {next.bytes, trait::other | trait::apostrophe};
  }
  return u_isalpha(point) ? Step{next.bytes, trait::other} : Step{};
}

bool joins_letters(std::string_view text, char32_t sign, std::size_t position, std::size_t next) {
  if (is_apostrophe(sign)) return !is_digit(text[position - 1]) || !is_digit(text[next]);
  const auto is_l = [](char c) { return c == 'l' || c == 'L'; };
  return sign == U'\u00B7' && is_l(text[position - 1]) && is_l(text[next]);
}

}  // namespace
}  // namespace lede::text
