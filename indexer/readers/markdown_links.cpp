// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/markdown_links.hpp"

#include <algorithm>

#include "common/base/ascii.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view white_space = " \t\n";

std::string_view trim(std::string_view text);
bool is_title(std::string_view text);
std::size_t behind_title(std::string_view text, std::size_t quote);

}  // namespace

std::string normal_label(std::string_view label) {
  std::string result;
  for (const char c : trim(label)) {
    const bool blank = white_space.find(c) != std::string_view::npos;
    if (blank && result.back() == ' ') continue;
    result += blank ? ' ' : ascii_lower_case(c);
  }
  return result;
}

std::optional<std::string_view> defined_label(std::string_view line) {
  const std::string_view text = trim(line);
  if (!text.starts_with('[') || text.starts_with("[^")) return std::nullopt;
  const std::size_t close = text.substr(0, max_label_bytes).find("]:");
  if (close == std::string_view::npos || close == 1) return std::nullopt;

  const std::string_view rest = trim(text.substr(close + 2));
  const std::size_t url_end = std::min(rest.find_first_of(white_space), rest.size());
  const std::string_view title = trim(rest.substr(url_end));
  if (url_end == 0 || (!title.empty() && !is_title(title))) return std::nullopt;
  return text.substr(1, close - 1);
}

LinkLabels defined_labels(std::string_view markdown) {
  LinkLabels labels;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    if (const auto label = defined_label(markdown.substr(0, end))) {
      labels.insert(normal_label(*label));
    }
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return labels;
}

std::optional<std::size_t> end_of_destination(std::string_view text, std::size_t position) {
  const std::string_view window = text.substr(0, position + max_destination_bytes);
  int depth = 0;
  bool titles_end = true;  // looked for once: where none ends, no later one does
  for (std::size_t i = position; i < window.size();) {
    switch (window[i]) {
      case '\\':
        i += 2;
        break;
      case '(':
        ++depth;
        ++i;
        break;
      case ')':
        --depth;
        ++i;
        if (depth == 0) return i;
        break;
      case '"': {
        const std::size_t behind = titles_end ? behind_title(window, i) : i + 1;
        titles_end = behind > i + 1;
        i = behind;
        break;
      }
      default:
        ++i;
    }
  }
  return std::nullopt;
}

std::size_t behind_attributes(std::string_view text, std::size_t position) {
  constexpr std::size_t longest = 256;
  const std::string_view window = text.substr(position, longest);
  const bool begins =
      window.starts_with("{.") || window.starts_with("{#") || window.starts_with("{:");
  const std::size_t close = window.find('}');
  return begins && close != std::string_view::npos ? position + close + 1 : position;
}

namespace {

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

bool is_title(std::string_view text) {
  if (text.size() < 2) return false;
  const char first = text.front();
  const char last = text.back();
  return (first == '"' && last == '"') || (first == '\'' && last == '\'') ||
         (first == '(' && last == ')');
}

/// Parentheses in a title do not count. A quotation mark that nothing ends is a character.
std::size_t behind_title(std::string_view text, std::size_t quote) {
  const std::size_t close = text.find("\")", quote + 1);
  return close == std::string_view::npos ? quote + 1 : close + 1;
}

}  // namespace
}  // namespace lede::indexing
