// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/ascii_boundaries.hpp"

#include <array>
#include <cstdint>

namespace lede::text {
namespace {

/// What a byte is in the rules of UAX 29, as far as ASCII goes.
enum class Ascii : std::uint8_t {
  none,   // not ASCII, a control character, or _ which joins by rules of its own
  line,   // LF and CR, which are cut off whatever stands around
  space,  // U+0020
  upper,
  lower,
  digit,
  point,       // . within words and numbers; may end a sentence
  apostrophe,  // ' within words and numbers; closes
  separator,   // , ; within numbers
  end,         // ! ? end a sentence
  close,       // quotation marks and brackets
  sign,        // the rest
};

constexpr auto classes = [] {
  std::array<Ascii, 256> all{};
  for (std::size_t c = '!'; c <= '~'; ++c) all[c] = Ascii::sign;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) all[c] = Ascii::upper;
  for (std::size_t c = 'a'; c <= 'z'; ++c) all[c] = Ascii::lower;
  for (std::size_t c = '0'; c <= '9'; ++c) all[c] = Ascii::digit;
  for (const char c : std::string_view("\"()[]{}"))
    all[static_cast<unsigned char>(c)] = Ascii::close;
  all[' '] = Ascii::space;
  all['.'] = Ascii::point;
  all['\''] = Ascii::apostrophe;
  all[','] = all[';'] = Ascii::separator;
  all['!'] = all['?'] = Ascii::end;
  all['\n'] = all['\r'] = Ascii::line;
  all['\t'] = Ascii::sign;
  all['_'] = Ascii::none;
  return all;
}();

Ascii class_at(std::string_view text, std::size_t i) {
  return i < text.size() ? classes[static_cast<unsigned char>(text[i])] : Ascii::none;
}

bool is_letter(Ascii c) {
  return c == Ascii::upper || c == Ascii::lower;
}

/// Whether it is one of `set`, by a table.
template <Ascii... set>
bool is_any(char c) {
  static constexpr auto all = [] {
    std::array<bool, 256> any{};
    for (std::size_t i = 0; i < any.size(); ++i) any[i] = ((classes[i] == set) || ...);
    return any;
  }();
  return all[static_cast<unsigned char>(c)];
}

/// A line ends or begins there, or one of text[i - 1] and text[i] is a space and the other is not,
/// and both are ASCII: whatever stands around, words are cut there.
bool is_cut(std::string_view text, std::size_t i) {
  if (i == 0 || i >= text.size()) return true;
  const Ascii before = class_at(text, i - 1);
  const Ascii behind = class_at(text, i);
  if (before == Ascii::line || behind == Ascii::line) return text.substr(i - 1, 2) != "\r\n";
  return before != Ascii::none && behind != Ascii::none &&
         (before == Ascii::space) != (behind == Ascii::space);
}

std::size_t word_end(std::string_view text, std::size_t i, std::size_t end, SegmentKind& kind);
bool joins(Ascii before, Ascii sign, Ascii behind);
bool goes_on(std::string_view text, std::size_t sign, std::size_t next);

}  // namespace

std::size_t ascii_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && !is_any<Ascii::none>(text[end])) ++end;
  if (end == text.size()) return end;
  while (end > begin && !is_cut(text, end)) --end;
  return end;
}

std::size_t other_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && class_at(text, end) != Ascii::none) ++end;
  while (end < text.size() && (end == begin || !is_cut(text, end))) ++end;
  return end;
}

void cut_ascii_words(std::string_view text, std::size_t begin, std::size_t end,
                     std::vector<Segment>& segments) {
  while (begin < end) {
    SegmentKind kind = SegmentKind::other;
    const std::size_t next = word_end(text, begin, end, kind);
    segments.push_back({{begin, next}, kind});
    begin = next;
  }
}

bool has_ascii_sentences(std::string_view text) {
  // To the end, whatever comes: so compilers look at many at a time.
  std::uint8_t others = 0;
  for (const char c : text) others = static_cast<std::uint8_t>(others | (c < ' ' || c > '~'));
  return others == 0;
}

std::size_t ascii_sentence_end(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (!is_any<Ascii::point, Ascii::end>(text[i])) continue;
    std::size_t next = i + 1;
    while (class_at(text, next) == Ascii::close || class_at(text, next) == Ascii::apostrophe)
      ++next;
    while (class_at(text, next) == Ascii::space) ++next;
    if (!goes_on(text, i, next)) return next;
  }
  return text.size();
}

namespace {

std::size_t word_end(std::string_view text, std::size_t i, std::size_t end, SegmentKind& kind) {
  const Ascii first = class_at(text, i);
  if (first == Ascii::space) {
    while (i < end && class_at(text, i) == Ascii::space) ++i;
    return i;
  }
  if (first == Ascii::line) return text.substr(i, 2) == "\r\n" ? i + 2 : i + 1;
  if (!is_letter(first) && first != Ascii::digit) return i + 1;
  for (;; ++i) {
    while (i < end && is_any<Ascii::upper, Ascii::lower, Ascii::digit>(text[i])) ++i;
    const Ascii behind = i + 1 < end ? class_at(text, i + 1) : Ascii::none;
    if (i == end || !joins(class_at(text, i - 1), class_at(text, i), behind)) break;
  }
  // As ICU has it, the end decides: G20 is a number, 20G letters.
  kind = is_letter(class_at(text, i - 1)) ? SegmentKind::letters : SegmentKind::number;
  return i;
}

/// WB6, WB7, WB11, WB12. A sign that joins stands between two that do not.
bool joins(Ascii before, Ascii sign, Ascii behind) {
  const bool either = sign == Ascii::point || sign == Ascii::apostrophe;
  if (is_letter(before) && is_letter(behind)) return either;
  return before == Ascii::digit && behind == Ascii::digit && (either || sign == Ascii::separator);
}

/// SB6 to SB8a: no sentence ends with the sign, behind whose closing signs and spaces is `next`.
bool goes_on(std::string_view text, std::size_t sign, std::size_t next) {
  const Ascii behind = class_at(text, next);
  if (next < text.size() && std::string_view(",-:.!?").find(text[next]) != std::string_view::npos) {
    return true;
  }
  if (class_at(text, sign) != Ascii::point) return false;
  const bool at_once = next == sign + 1;
  if (at_once && behind == Ascii::digit) return true;
  if (at_once && behind == Ascii::upper && sign > 0 && is_letter(class_at(text, sign - 1)))
    return true;
  for (; next < text.size(); ++next) {
    const Ascii c = class_at(text, next);
    if (c == Ascii::lower) return true;
    if (c == Ascii::upper || c == Ascii::point || c == Ascii::end) return false;
  }
  return false;
}

}  // namespace
}  // namespace lede::text
