// SPDX-License-Identifier: GPL-2.0-or-later
// Makes pieces, each to become one word, of ICU's segments: cuts at all that is neither letter,
// mark, digit nor inner apostrophe, keeps initialisms whole, leaves out possessives and elided
// articles. Knows nothing of positions, nor of what pieces say together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/text/word_breaker.hpp"

namespace lede::text {

/// What a piece is made of; several may hold.
namespace trait {
inline constexpr std::uint8_t capital = 1;       // an ASCII capital letter
inline constexpr std::uint8_t lower = 2;         // another ASCII letter
inline constexpr std::uint8_t digit = 4;         // an ASCII digit
inline constexpr std::uint8_t point = 8;         // the point of a decimal fraction
inline constexpr std::uint8_t other = 16;        // what is not ASCII
inline constexpr std::uint8_t apostrophe = 32;   // a sign that the normal form leaves out
inline constexpr std::uint8_t comma = 64;        // one between groups of three digits
inline constexpr std::uint8_t initialism = 128;  // single letters with full stops
}  // namespace trait

struct Piece {
  ByteRange typed;  // with possessive, elided article, last full stop of an initialism
  ByteRange range;  // what counts
  std::uint8_t traits = 0;
  bool is_plain = false;  // what counts is letters and digits of ASCII and nothing else

  bool has(std::uint8_t wanted) const { return (traits & wanted) != 0; }
  bool has_only(std::uint8_t allowed) const { return (traits & ~allowed) == 0; }
};

class PieceCutter {
 public:
  /// The pieces of `text`, in order and disjoint. `segments` are those of `text`.
  /// The result lives until the next call.
  const std::vector<Piece>& pieces(std::string_view text, const std::vector<Segment>& segments);

 private:
  void cut(std::string_view text, ByteRange segment);
  void add(std::string_view text, const Piece& piece);

  std::vector<Piece> pieces_;
};

/// The normal form of a piece; may be empty. At most `max_normal_bytes`.
std::string normal_form(std::string_view text, const Piece& piece);

/// As the normal form, with its diacritics; empty where it has none.
std::string marked_form(std::string_view text, const Piece& piece, std::string_view normal);

inline constexpr std::size_t max_normal_bytes = 200;

}  // namespace lede::text
