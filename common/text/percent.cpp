// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/percent.hpp"

#include <array>

#include "common/text/piece_links.hpp"
#include "common/text/white_space.hpp"

namespace lede::text {
namespace {

constexpr std::array signs = std::to_array<std::string_view>({"%", "\uFF05", "\uFE6A", "\u066A"});

struct Words {
  std::string_view first, second;  // the second is empty where there is one word only
};
constexpr std::array spellings = std::to_array<Words>({
    {"percent", ""},
    {"pct", ""},
    {"prozent", ""},
    {"procent", ""},
    {"per", "cent"},
    {"pour", "cent"},
    {"por", "ciento"},
    {"por", "cento"},
    {"per", "cento"},
});

bool is_number(const Piece& piece);
std::optional<Percent> sign_after(std::string_view text, std::size_t position);
std::optional<Percent> words_after(std::string_view text, const std::vector<Piece>& pieces,
                                   std::size_t number);

}  // namespace

std::optional<Percent> percent_after(std::string_view text, const std::vector<Piece>& pieces,
                                     std::size_t number) {
  if (!is_number(pieces[number])) return std::nullopt;
  if (const auto sign = sign_after(text, pieces[number].typed.end)) return sign;
  return words_after(text, pieces, number);
}

namespace {

bool is_number(const Piece& piece) {
  return piece.has(trait::digit) && piece.has_only(trait::digit | trait::point | trait::comma);
}

std::optional<Percent> sign_after(std::string_view text, std::size_t position) {
  const std::size_t at = position + white_space_at(text, position);
  for (const std::string_view sign : signs) {
    if (text.substr(at).starts_with(sign)) return Percent{{at, at + sign.size()}, 0};
  }
  return std::nullopt;
}

std::optional<Percent> words_after(std::string_view text, const std::vector<Piece>& pieces,
                                   std::size_t number) {
  const std::size_t first = number + 1;
  if (first >= pieces.size()) return std::nullopt;
  const std::string_view gap = gap_between(text, pieces[number], pieces[first]);
  if (!is_white_space(gap) && !is_hyphen(gap)) return std::nullopt;

  const std::string word = normal_form(text, pieces[first]);
  for (const Words& words : spellings) {
    if (word != words.first) continue;
    if (words.second.empty()) return Percent{pieces[first].range, 1};
    const std::size_t second = first + 1;
    if (second >= pieces.size() || normal_form(text, pieces[second]) != words.second) continue;
    if (!is_white_space(gap_between(text, pieces[first], pieces[second]))) continue;
    return Percent{{pieces[first].range.begin, pieces[second].range.end}, 2};
  }
  return std::nullopt;
}

}  // namespace
}  // namespace lede::text
