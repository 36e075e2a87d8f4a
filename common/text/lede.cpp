// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/lede.hpp"

#include <array>

#include <unicode/uchar.h>

#include "common/base/utf8.hpp"

namespace lede::text {
namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view without_ellipsis(std::string_view text);
bool goes_on_at(std::string_view text, std::size_t at);

}  // namespace

Position lede_end(const Analysis& body) {
  std::size_t words = 0;
  Position end = body.next;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : body.sentences) {
    if (sentence.first > sentence.last) continue;
    if (words >= lede_words && sentence.paragraph != paragraph) break;
    words += sentence.last - sentence.first + 1;
    paragraph = sentence.paragraph;
    end = sentence.last + 1;
  }
  return end;
}

bool is_opening_of(std::string_view summary, std::string_view body) {
  summary = summary.substr(0, summary.find_last_not_of(white_space) + 1);
  const std::string_view whole = without_ellipsis(summary);
  std::size_t next = 0;
  for (const char c : whole) {
    if (white_space.find(c) != std::string_view::npos) continue;
    next = body.find_first_not_of(white_space, next);
    if (next == std::string_view::npos || body[next] != c) return false;
    ++next;
  }
  // What ends in the middle of a word without saying so ends in another word.
  const bool is_cut = whole.size() < summary.size();
  return is_cut || whole.empty() || !goes_on_at(body, next);
}

namespace {

std::string_view without_ellipsis(std::string_view text) {
  constexpr std::array ellipses{std::to_array<std::string_view>({"[…]", "[...]", "…", "..."})};
  for (const std::string_view ellipsis : ellipses) {
    if (text.ends_with(ellipsis)) return text.substr(0, text.size() - ellipsis.size());
  }
  return text;
}

/// In the middle of a word.
bool goes_on_at(std::string_view text, std::size_t at) {
  const auto is_of_word = [&](std::size_t place) {
    return u_isalnum(static_cast<UChar32>(code_point_at(text, place).value));
  };
  return at < text.size() && is_of_word(at) && is_of_word(floor_to_code_point(text, at - 1));
}

}  // namespace
}  // namespace lede::text
