// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/likeness.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <iterator>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "common/text/story.hpp"

namespace lede::text {
namespace {

constexpr std::size_t words_in_shingle = 3;
constexpr int most_bits_apart = 18;
constexpr double least_resemblance = 0.6;
constexpr std::uint64_t odd_factor = 0x9e3779b97f4a7c15;  // of Fibonacci hashing

std::uint64_t mixed(std::uint64_t value);

}  // namespace

Shingles shingles_of(const Analysis& analysis, std::string_view text) {
  const ByteRange story = story_in(analysis, text);
  Shingles shingles;
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
    shingles.push_back(shingle);
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

std::uint64_t simhash(const Shingles& shingles) {
  constexpr std::size_t bits = 64;
  std::array<std::uint32_t, bits> ones{};
  for (const std::uint64_t shingle : shingles) {
    for (std::size_t bit = 0; bit < bits; ++bit) {
      ones[bit] += static_cast<std::uint32_t>(shingle >> bit & 1);
    }
  }
  std::uint64_t hash = 0;
  for (std::size_t bit = 0; bit < bits; ++bit) {
    if (2 * std::size_t{ones[bit]} > shingles.size()) hash |= std::uint64_t{1} << bit;
  }
  return hash;
}

bool may_be_copies(std::uint64_t one, std::uint64_t other) {
  return one != 0 && other != 0 && std::popcount(one ^ other) <= most_bits_apart;
}

bool are_copies(const Shingles& one, const Shingles& other) {
  Shingles shared;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(shared));
  const std::size_t all = one.size() + other.size() - shared.size();
  return all > 0 &&
         static_cast<double>(shared.size()) >= least_resemblance * static_cast<double>(all);
}

namespace {

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
