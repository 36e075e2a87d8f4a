// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/lede.hpp"

#include <array>

namespace lede::text {
namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view without_ellipsis(std::string_view text);

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
  summary = without_ellipsis(summary);
  std::size_t next = 0;
  for (const char c : summary) {
    if (white_space.find(c) != std::string_view::npos) continue;
    next = body.find_first_not_of(white_space, next);
    if (next == std::string_view::npos || body[next] != c) return false;
    ++next;
  }
  return true;
}

namespace {

std::string_view without_ellipsis(std::string_view text) {
  constexpr std::array ellipses{std::to_array<std::string_view>({"[…]", "[...]", "…", "..."})};
  text = text.substr(0, text.find_last_not_of(white_space) + 1);
  for (const std::string_view ellipsis : ellipses) {
    if (text.ends_with(ellipsis)) return text.substr(0, text.size() - ellipsis.size());
  }
  return text;
}

}  // namespace
}  // namespace lede::text
