// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/apostrophe.hpp"

#include <algorithm>
#include <array>

#include "common/base/utf8.hpp"
#include "common/text/normalizer.hpp"

namespace lede::text {
namespace {

/// English, after the apostrophe. Joined to the word they would make others: shell, were, id.
constexpr std::array enclitics = std::to_array<std::string_view>({"d", "ll", "m", "re", "s", "ve"});

/// French, Italian and Catalan, before the apostrophe.
constexpr std::array elided = std::to_array<std::string_view>({
    "all",   "c",      "coll",   "d", "dall", "dell",   "j",      "jusqu",
    "l",     "lorsqu", "m",      "n", "nell", "presqu", "puisqu", "qu",
    "quell", "quelqu", "quoiqu", "s", "sull", "t",      "un",
});
static_assert(std::ranges::is_sorted(enclitics) && std::ranges::is_sorted(elided));

template <typename Table>
bool holds(const Table& table, std::string_view surface) {
  constexpr std::size_t longest = 6;
  return surface.size() <= longest && std::ranges::binary_search(table, normalize(surface));
}

/// The first apostrophe of `word` from `begin` on; empty at its end where there is none.
ByteRange find_apostrophe(std::string_view word, std::size_t begin);

}  // namespace

bool is_apostrophe(char32_t sign) {
  return sign == U'\'' || sign == U'\u2019' || sign == U'\u2018' || sign == U'\u201B' ||
         sign == U'\uFF07';
}

ByteRange without_clitics(std::string_view text, ByteRange word) {
  const std::string_view surface = word.in(text);
  const ByteRange first = find_apostrophe(surface, 0);
  ByteRange last = first;
  for (ByteRange next = first; !next.empty(); next = find_apostrophe(surface, next.end))
    last = next;

  ByteRange rest = word;
  if (last.begin > 0 && holds(enclitics, surface.substr(last.end))) {
    rest.end = word.begin + last.begin;
    if (last == first) return rest;
  }
  const std::size_t after = word.begin + first.end;
  if (after < rest.end && holds(elided, surface.substr(0, first.begin))) rest.begin = after;
  return rest;
}

bool is_late_possessive(std::string_view text, std::size_t end, ByteRange piece) {
  const std::string_view s = piece.in(text);
  if ((s != "s" && s != "S") || end >= piece.begin) return false;
  const CodePoint sign = code_point_at(text, end);
  return end + sign.bytes == piece.begin && is_apostrophe(sign.value);
}

namespace {

ByteRange find_apostrophe(std::string_view word, std::size_t begin) {
  for (std::size_t i = begin; i < word.size();) {
    const CodePoint next = code_point_at(word, i);
    if (is_apostrophe(next.value)) return {i, i + next.bytes};
    i += next.bytes;
  }
  return {word.size(), word.size()};
}

}  // namespace
}  // namespace lede::text
