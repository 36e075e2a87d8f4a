// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/likeness.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "common/text/story.hpp"

namespace lede::text {
namespace {

constexpr std::size_t words_in_shingle = 3;
constexpr std::size_t sketch_bytes = 64;
// Of 64 bytes 38.2 are equal at a resemblance of .6, chance agreeing on one of 256 of the others.
constexpr int least_equal_bytes = 39;
constexpr std::uint64_t odd_factor = 0x9e3779b97f4a7c15;  // of Fibonacci hashing

using Minima = std::array<std::optional<std::uint64_t>, sketch_bytes>;

Minima minima_of(const Analysis& analysis, ByteRange story);
std::size_t lender_to(std::size_t place, const Minima& minima);
std::uint64_t mixed(std::uint64_t value);

}  // namespace

std::string sketch_of(const Analysis& analysis, std::string_view text) {
  const Minima minima = minima_of(analysis, story_in(analysis, text));
  if (std::none_of(minima.begin(), minima.end(), [](const auto& one) { return one.has_value(); })) {
    return {};
  }
  std::string sketch(sketch_bytes, '\0');
  for (std::size_t place = 0; place < sketch_bytes; ++place) {
    sketch[place] = static_cast<char>(*minima[lender_to(place, minima)]);
  }
  return sketch;
}

bool are_copies(std::string_view sketch, std::string_view other) {
  if (sketch.size() != sketch_bytes || other.size() != sketch_bytes) return false;
  std::uint8_t equal = 0;  // a byte, as what is compared: so compilers compare many at a time
  for (std::size_t i = 0; i < sketch_bytes; ++i) {
    equal = static_cast<std::uint8_t>(equal + (sketch[i] == other[i] ? 1 : 0));
  }
  return equal >= least_equal_bytes;
}

namespace {

/// The least hash of the shingles of each place; a shingle's place is told by its highest bits.
Minima minima_of(const Analysis& analysis, ByteRange story) {
  Minima minima;
  std::array<std::uint64_t, words_in_shingle> last{};
  std::size_t words = 0;
  for (const Token& token : analysis.tokens) {
    if (token.form != Form::word) continue;
    if (token.range.begin < story.begin || token.range.end > story.end) continue;
    last[words++ % words_in_shingle] = XXH3_64bits(token.normal.data(), token.normal.size());
    if (words < words_in_shingle) continue;
    std::uint64_t shingle = 0;
    for (std::size_t i = 0; i < words_in_shingle; ++i) {
      shingle = mixed(shingle * odd_factor + last[(words + i) % words_in_shingle]);
    }
    std::optional<std::uint64_t>& least = minima[shingle / (UINT64_MAX / sketch_bytes + 1)];
    least = std::min(shingle, least.value_or(UINT64_MAX));
  }
  return minima;
}

/// The place itself, or one with a minimum that is chosen alike in all texts.
std::size_t lender_to(std::size_t place, const Minima& minima) {
  std::size_t lender = place;
  for (std::uint64_t tries = 1; !minima[lender]; ++tries) {
    lender = mixed(place + tries * odd_factor) % sketch_bytes;
  }
  return lender;
}

/// The finalizer of MurmurHash3 (Appleby 2011).
std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 33;
  value *= 0xff51afd7ed558ccd;
  value ^= value >> 33;
  value *= 0xc4ceb9fe1a85ec53;
  return value ^ value >> 33;
}

}  // namespace
}  // namespace lede::text
