// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/form_filter.hpp"

#include <algorithm>
#include <array>

#include "common/text/piece_cutter.hpp"

namespace lede::text {
namespace {

/// What stands at a place of a text, as far as it takes no tables of Unicode to say.
enum class Sign : std::uint8_t {
  cut,         // no word goes on behind it
  plain,       // an ASCII letter or digit
  apostrophe,  // left out of words
  hyphen,      // left out of joined words
  point,       // left out of initialisms, and of numbers where it is a comma
  marked,      // a letter whose exact form is not ASCII
  unknown,
};

struct Glance {
  Sign sign = Sign::unknown;
  std::size_t bytes = 1;
};

// No word has more of them in a row, few so many in all.
constexpr int max_signs_in_row = 2;
constexpr int max_signs = 16;
// A longer word may be cut short.
constexpr std::size_t max_known_letters = max_normal_bytes - 10;

constexpr std::uint64_t empty_hash = 0xcbf29ce484222325;  // FNV-1a (Fowler, Noll and Vo 1991)

constexpr std::uint64_t hash_with(std::uint64_t hash, std::uint8_t letter) {
  constexpr std::uint64_t prime = 0x100000001b3;
  return (hash ^ letter) * prime;
}

constexpr std::array ascii = [] {
  std::array<Sign, 128> signs{};
  for (std::size_t c = '0'; c <= '9'; ++c) signs[c] = Sign::plain;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) signs[c] = signs[c | 0x20U] = Sign::plain;
  signs['\''] = Sign::apostrophe;
  signs['-'] = Sign::hyphen;
  signs['.'] = signs[','] = Sign::point;
  return signs;
}();

constexpr auto plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0; c < ascii.size(); ++c) plain[c] = ascii[c] == Sign::plain;
  return plain;
}();

bool holds_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::uint8_t folded(char letter) {
  const auto byte = static_cast<std::uint8_t>(letter);
  return byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte;
}

bool is_ascii(char c) {
  return static_cast<std::uint8_t>(c) < 0x80;
}

/// Those that words leave out.
struct SignsInWord {
  int all = 0, in_row = 0;
  bool hyphen = false, apostrophe = false;

  void add(Sign sign) {
    ++all;
    ++in_row;
    hyphen = hyphen || sign == Sign::hyphen;
    apostrophe = apostrophe || sign == Sign::apostrophe;
  }
  /// Possessives are left out of joined words: `trumpled` for Trump's-led.
  bool are_too_many_to_tell() const { return (hyphen && apostrophe) || all > max_signs; }
};

bool ends_word(Sign sign) {
  return sign == Sign::cut || sign == Sign::marked || sign == Sign::unknown;
}

Glance glance_at(std::string_view text, std::size_t i);
bool is_initial(std::string_view text, std::size_t i, std::size_t bytes);
Sign latin_sign(std::uint8_t lead, std::uint8_t second);
Sign punctuation_sign(std::uint8_t second, std::uint8_t third);

}  // namespace

void FormFilter::add(std::string_view form) {
  has_percent_ = has_percent_ || form == "percent";
  if (!std::ranges::all_of(form, is_ascii)) {
    has_marks_ = true;
    return;
  }
  std::uint64_t hash = empty_hash;
  for (const char c : form) {
    if (ascii[static_cast<std::uint8_t>(c)] != Sign::plain) continue;
    if (hash == empty_hash) firsts_.set(folded(c));
    hash = hash_with(hash, folded(c));
  }
  hashes_.insert(hash);
}

bool FormFilter::may_be(std::string_view plain_word) const {
  if (plain_word.empty() || !firsts_[folded(plain_word.front())]) return false;
  if (plain_word.size() > max_known_letters) return true;
  std::uint64_t hash = empty_hash;
  for (const char c : plain_word) hash = hash_with(hash, folded(c));
  return is_known(hash);
}

bool FormFilter::may_hold(std::string_view paragraph) const {
  const auto is_plain = [&](std::size_t at) {
    return plain_bytes[static_cast<std::uint8_t>(paragraph[at])];
  };
  for (std::size_t i = 0; i < paragraph.size();) {
    if (is_ascii(paragraph[i]) && !is_plain(i)) {
      ++i;
      continue;
    }
    const Glance here = glance_at(paragraph, i);
    if (here.sign == Sign::unknown) return true;
    if (here.sign == Sign::marked && (has_marks_ || is_initial(paragraph, i, here.bytes)))
      return true;
    if (here.sign != Sign::plain) {
      i += here.bytes;
      continue;
    }
    if (firsts_[folded(paragraph[i])] && may_begin_at(paragraph, i)) return true;
    const std::size_t begin = i;
    while (i < paragraph.size() && is_plain(i)) ++i;
    // A percent sign is the word.
    if (has_percent_ && holds_digit(paragraph.substr(begin, i - begin))) return true;
  }
  return false;
}

/// Whether what begins there is known, up to any of the signs in it that words leave out.
bool FormFilter::may_begin_at(std::string_view text, std::size_t begin) const {
  std::uint64_t hash = empty_hash;
  std::size_t letters = 0;
  SignsInWord signs;
  std::size_t bytes = 0;
  for (std::size_t i = begin; i < text.size(); i += bytes) {
    const Glance here = glance_at(text, i);
    bytes = here.bytes;
    if (here.sign == Sign::plain) {
      hash = hash_with(hash, folded(text[i]));
      if (++letters > max_known_letters) return true;
      signs.in_row = 0;
      continue;
    }
    if (signs.in_row == 0 && is_known(hash)) return true;
    if (ends_word(here.sign)) return false;
    signs.add(here.sign);
    if (signs.are_too_many_to_tell()) return true;
    if (signs.in_row > max_signs_in_row) return false;
  }
  return signs.in_row == 0 && is_known(hash);
}

namespace {

Glance glance_at(std::string_view text, std::size_t i) {
  const auto byte_at = [&](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
  const std::uint8_t lead = byte_at(i);
  if (lead < ascii.size()) return {ascii[lead], 1};
  if (lead >= 0xC2 && lead <= 0xC5 && i + 1 < text.size()) {
    return {latin_sign(lead, byte_at(i + 1)), 2};
  }
  if (lead == 0xE2 && i + 2 < text.size()) {
    return {punctuation_sign(byte_at(i + 1), byte_at(i + 2)), 3};
  }
  return {};
}

/// Of letters with full stops, which lose their marks: É.U. is `eu`.
bool is_initial(std::string_view text, std::size_t i, std::size_t bytes) {
  const auto is_point = [&](std::size_t at) { return at < text.size() && text[at] == '.'; };
  if (i > 0 && is_point(i - 1)) return true;
  const std::size_t next = i + bytes + 1;
  return is_point(next - 1) && next < text.size() && glance_at(text, next).sign != Sign::cut;
}

/// U+0080 to U+017F.
Sign latin_sign(std::uint8_t lead, std::uint8_t second) {
  constexpr std::array signs =
      std::to_array<std::uint8_t>({0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA9, 0xAB, 0xAC,
                                   0xAE, 0xB0, 0xB1, 0xB6, 0xBB, 0xBF});
  constexpr std::array letters_of_ascii = std::to_array<std::array<std::uint8_t, 2>>({
      {0xC3, 0x9F},  // ß
      {0xC4, 0xB2},  // Ĳ
      {0xC4, 0xB3},  // ĳ
      {0xC5, 0x89},  // ŉ
      {0xC5, 0xBF},  // ſ
  });
  if (lead == 0xC2)
    return std::ranges::find(signs, second) == signs.end() ? Sign::unknown : Sign::cut;
  const bool is_sign = lead == 0xC3 && (second == 0x97 || second == 0xB7);  // × and ÷
  if (is_sign) return Sign::cut;
  const std::array letter{lead, second};
  return std::ranges::find(letters_of_ascii, letter) == letters_of_ascii.end() ? Sign::marked
                                                                               : Sign::unknown;
}

/// U+2000 to U+203F but for what is invisible, and signs of currencies.
Sign punctuation_sign(std::uint8_t second, std::uint8_t third) {
  if (second == 0x82) return third >= 0xA0 ? Sign::cut : Sign::unknown;
  if (second != 0x80) return Sign::unknown;
  switch (third) {
    case 0x90:
    case 0x91:
      return Sign::hyphen;
    case 0x98:
    case 0x99:
    case 0x9B:
      return Sign::apostrophe;
    default:
      break;
  }
  const bool is_invisible = (third >= 0x8B && third <= 0x8F) || (third >= 0xA8 && third <= 0xAE);
  return is_invisible ? Sign::unknown : Sign::cut;
}

}  // namespace
}  // namespace lede::text
