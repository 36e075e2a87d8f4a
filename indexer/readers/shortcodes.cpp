// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/shortcodes.hpp"

#include <cstddef>

namespace lede::indexing {
namespace {

std::size_t end_of_shortcode(std::string_view source, std::size_t open);
std::string shown_text(std::string_view shortcode);

}  // namespace

std::string remove_shortcodes(std::string_view source) {
  std::string result;
  result.reserve(source.size());
  std::size_t position = 0;
  while (true) {
    const std::size_t open = source.find("{{", position);
    result += source.substr(position, open - position);
    if (open == std::string_view::npos) return result;

    const std::size_t end = end_of_shortcode(source, open);
    if (end == std::string_view::npos) {
      // Nothing that follows can end either.
      result += source.substr(open);
      return result;
    }
    if (end == open) {
      result += "{{";
      position = open + 2;
    } else {
      result += shown_text(source.substr(open, end - open));
      position = end;
    }
  }
}

namespace {

/// `open` where none begins there, npos where it does not end.
std::size_t end_of_shortcode(std::string_view source, std::size_t open) {
  const std::string_view from = source.substr(open);
  const bool angle = from.starts_with("{{<");
  if (!angle && !from.starts_with("{{%")) return open;
  const std::size_t close = source.find(angle ? ">}}" : "%}}", open + 3);
  return close == std::string_view::npos ? close : close + 3;
}

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
