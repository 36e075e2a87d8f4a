// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/title.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "common/base/utf8.hpp"
#include "common/text/normalizer.hpp"
#include "indexer/readers/html/facts.hpp"
#include "indexer/readers/html/measures.hpp"
#include "indexer/readers/html/text.hpp"

namespace lede::indexing {
namespace {

constexpr std::array separators{std::to_array<std::string_view>(
    {" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " / ", " > ", " \\ ", " • "})};

std::vector<std::string> headings_of(const HtmlPage& page);
std::string heading_in(std::string_view title, const std::vector<std::string>& headings);
std::string without_site(std::string_view title, std::string_view site);
std::string without_host(std::string_view title, std::string_view url);
std::size_t last_separator(std::string_view title);
std::string_view separator_at(std::string_view text, std::size_t position);
std::string_view host_of(std::string_view url);
std::string letters_of(std::string_view text);
std::vector<std::string> words_of(std::string_view text);
bool is_headline(std::string_view text);

}  // namespace

std::string headline_of(const HtmlPage& page, const SaidTitle& said) {
  const std::vector<std::string> headings = headings_of(page);
  std::string title = said.title.empty() ? line_of(page.title) : said.title;
  if (title.empty()) return headings.empty() ? std::string() : headings.front();
  if (std::string heading = heading_in(title, headings); !heading.empty()) return heading;
  if (std::string rest = without_site(title, said.site); rest != title) return rest;
  if (std::string rest = without_host(title, said.url); rest != title) return rest;
  if (!said.title.empty()) return title;
  // A page's title may be a heading with more around it.
  for (const std::string& heading : headings) {
    if (is_headline(heading) && title.find(heading) != std::string::npos) return heading;
  }
  const std::size_t last = last_separator(title);
  const bool cut = last != std::string::npos && is_headline(title.substr(0, last));
  return cut ? title.substr(0, last) : title;
}

bool repeats_title(const HtmlPage& page, std::string_view title) {
  std::string told = line_of(page.title);
  for (const std::string& heading : headings_of(page)) told += ' ' + heading;
  const std::vector<std::string> words = words_of(told);
  const std::vector<std::string> ours = words_of(title);
  const auto repeated =
      static_cast<std::size_t>(std::ranges::count_if(ours, [&words](const std::string& word) {
        return std::ranges::find(words, word) != words.end();
      }));
  return words.empty() || repeated * 2 >= ours.size();
}

namespace {

/// The heading that `title` begins with, before a separator.
std::string heading_in(std::string_view title, const std::vector<std::string>& headings) {
  for (const std::string& heading : headings) {
    if (!is_headline(heading) || !title.starts_with(heading)) continue;
    if (!separator_at(title, heading.size()).empty()) return heading;
  }
  return {};
}

/// Without a separator and `site` at the end or start.
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

/// Without what stands behind the last separator, where it is in the name of the host:
/// `Ports open - Harbor Wire` at `www.harborwire.example`.
std::string without_host(std::string_view title, std::string_view url) {
  constexpr std::size_t least_letters = 3;
  const std::size_t last = last_separator(title);
  if (last == std::string::npos) return std::string(title);
  const std::string name = letters_of(title.substr(last + separator_at(title, last).size()));
  const bool is_host =
      name.size() >= least_letters && letters_of(host_of(url)).find(name) != std::string::npos;
  return std::string(is_host ? title.substr(0, last) : title);
}

std::size_t last_separator(std::string_view title) {
  std::size_t last = std::string::npos;
  for (const std::string_view separator : separators) {
    const std::size_t found = title.rfind(separator);
    if (found == std::string::npos) continue;
    last = last == std::string::npos ? found : std::max(last, found);
  }
  return last;
}

std::string_view separator_at(std::string_view text, std::size_t position) {
  const auto found = std::ranges::find_if(separators, [&](std::string_view separator) {
    return text.substr(position).starts_with(separator);
  });
  return found == separators.end() ? std::string_view() : *found;
}

std::string_view host_of(std::string_view url) {
  const std::size_t start = url.find("://");
  if (start == std::string_view::npos) return {};
  url.remove_prefix(start + 3);
  return url.substr(0, url.find('/'));
}

std::string letters_of(std::string_view text) {
  std::string letters = lower_ascii(text);
  std::erase_if(letters, [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); });
  return letters;
}

/// In lower case. Of scripts without spaces, characters.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool in_word = false;
  const std::string lower = text::normalize(text);
  for (std::size_t i = 0; i < lower.size();) {
    const CodePoint c = code_point_at(lower, i);
    const bool letter =
        c.value >= 0xC0 || (c.value >= 'a' && c.value <= 'z') || (c.value >= '0' && c.value <= '9');
    const bool alone = c.value >= 0x2E80;
    if (letter && (!in_word || alone)) words.emplace_back();
    if (letter) words.back() += lower.substr(i, c.bytes);
    in_word = letter && !alone;
    i += c.bytes;
  }
  return words;
}

/// Three words, or the like in a script without spaces.
bool is_headline(std::string_view text) {
  constexpr std::size_t enough_words = 3;
  return words_of(text).size() >= enough_words;
}

std::vector<std::string> headings_of(const HtmlPage& page) {
  constexpr std::size_t most = 12;
  const Selection all(page);
  std::vector<std::string> headings;
  for (const Tag level : {Tag::h1, Tag::h2}) {
    for (std::uint32_t i = 0; i < all.size() && headings.size() < most; ++i) {
      const HtmlNode& node = page.nodes[i];
      if (node.is_text || node.tag != level) continue;
      std::string heading = line_of(all, i);
      if (heading.ends_with("¶")) heading.resize(heading.size() - 2);  // a link to itself
      if (!heading.empty()) headings.push_back(std::move(heading));
    }
  }
  return headings;
}

}  // namespace
}  // namespace lede::indexing
