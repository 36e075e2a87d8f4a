// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/title.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "common/text/white_space.hpp"
#include "indexer/readers/html/facts.hpp"
#include "indexer/readers/html/measures.hpp"
#include "indexer/readers/html/text.hpp"

namespace lede::indexing {
namespace {

constexpr std::array separators{std::to_array<std::string_view>(
    {" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " / ", " > ", " \\ ", " • "})};

std::vector<std::string> headings_of(const HtmlPage& page);
std::size_t count_words(std::string_view text);

}  // namespace

std::string title_of(const HtmlPage& page, std::string_view site) {
  std::string title = line_of(page.title);
  const std::vector<std::string> headings = headings_of(page);
  if (title.empty()) return headings.empty() ? std::string() : headings.front();
  for (const std::string& heading : headings) {
    // A page's title may be a heading with more around it.
    if (count_words(heading) >= 3 && title.find(heading) != std::string::npos) return heading;
  }
  if (std::string rest = without_site(title, site); rest != title) return rest;
  std::size_t last = std::string::npos;
  for (const std::string_view separator : separators) {
    const std::size_t found = title.rfind(separator);
    if (found == std::string::npos) continue;
    last = last == std::string::npos ? found : std::max(last, found);
  }
  if (last == std::string::npos || count_words(title.substr(0, last)) < 3) return title;
  return title.substr(0, last);
}

std::string without_site(std::string_view title, std::string_view site) {
  if (site.empty()) return std::string(title);
  const std::string lower_title = lower_ascii(title);
  const std::string lower_site = lower_ascii(site);
  for (const std::string_view separator : separators) {
    const std::string suffix = std::string(separator) + lower_site;
    const std::string prefix = lower_site + std::string(separator);
    if (lower_title.ends_with(suffix)) {
      return std::string(title.substr(0, title.size() - suffix.size()));
    }
    if (lower_title.starts_with(prefix)) return std::string(title.substr(prefix.size()));
  }
  return std::string(title);
}

namespace {

std::vector<std::string> headings_of(const HtmlPage& page) {
  constexpr std::size_t most = 12;
  const Selection all(page);
  std::vector<std::string> headings;
  for (const Tag level : {Tag::h1, Tag::h2}) {
    for (std::uint32_t i = 0; i < all.size() && headings.size() < most; ++i) {
      const HtmlNode& node = page.nodes[i];
      if (node.is_text || node.tag != level) continue;
      if (std::string heading = line_of(all, i); !heading.empty()) headings.push_back(heading);
    }
  }
  return headings;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t white = text::white_space_at(text, i);
    if (white == 0 && !in_word) ++words;
    in_word = white == 0;
    i += white == 0 ? 1 : white;
  }
  return words;
}

}  // namespace
}  // namespace lede::indexing
