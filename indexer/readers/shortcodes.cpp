// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/shortcodes.hpp"

#include <array>
#include <cstddef>

namespace lede::indexing {
namespace {

struct Marks {
  std::string_view opening, closing;
  bool closes = true;  // somewhere in what is left of the source
};

std::string shown_text(std::string_view shortcode);

}  // namespace

std::string remove_shortcodes(std::string_view source) {
  std::array kinds{Marks{"{{<", ">}}"}, Marks{"{{%", "%}}"}};
  std::string result;
  result.reserve(source.size());
  std::size_t position = 0;
  while (true) {
    const std::size_t open = source.find("{{", position);
    result += source.substr(position, open - position);
    if (open == std::string_view::npos) return result;

    std::size_t close = std::string_view::npos;
    for (Marks& marks : kinds) {
      if (!marks.closes || !source.substr(open).starts_with(marks.opening)) continue;
      close = source.find(marks.closing, open + marks.opening.size());
      marks.closes = close != std::string_view::npos;
    }
    if (close == std::string_view::npos) {
      result += "{{";
      position = open + 2;
    } else {
      result += shown_text(source.substr(open, close - open));
      position = close + 3;
    }
  }
}

namespace {

std::string shown_text(std::string_view shortcode) {
  constexpr std::string_view parameter = " text=\"";
  const std::size_t start = shortcode.find(parameter);
  if (start == std::string_view::npos) return {};
  std::string text;
  for (std::size_t i = start + parameter.size(); i < shortcode.size(); ++i) {
    if (shortcode[i] == '"') return text;
    if (shortcode.substr(i).starts_with("\\\"")) ++i;
    text += shortcode[i];
  }
  return {};
}

}  // namespace
}  // namespace lede::indexing
