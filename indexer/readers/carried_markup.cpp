// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/carried_markup.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "common/base/ascii.hpp"
#include "indexer/readers/html/entities.hpp"
#include "indexer/readers/html/fragment.hpp"
#include "indexer/readers/html/text.hpp"

namespace lede::indexing {
namespace {

// Sorted. Other angles may be text: `<name>`, `x < y`.
constexpr std::array text_tags{std::to_array<std::string_view>(
    {"a",      "article", "aside", "b",  "blockquote", "br",  "div",     "em",
     "figure", "h1",      "h2",    "h3", "h4",         "h5",  "h6",      "i",
     "iframe", "img",     "li",    "ol", "p",          "pre", "section", "span",
     "strong", "sub",     "sup",   "td", "tr",         "u",   "ul"})};
static_assert(std::ranges::is_sorted(text_tags));

bool has_tags(std::string_view text);
bool is_text_tag(std::string_view behind_bracket);
bool has_references(std::string_view text);
std::string on_one_line(const std::string& text);

}  // namespace

void read_markup(Article& article) {
  if (!article.path.empty() && !article.id.empty() && !article.language.empty()) return;
  if (has_tags(article.body)) {
    article.body = text_of_html(article.body);
  } else if (has_references(article.body)) {
    article.body = decode_references(article.body);
  }
  for (std::string* const fact :
       {&article.title, &article.summary, &article.source, &article.author}) {
    *fact = on_one_line(*fact);
  }
  for (std::string& topic : article.topics) topic = on_one_line(topic);
}

namespace {

bool has_tags(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (is_text_tag(text.substr(at + 1))) return true;
  }
  return false;
}

bool is_text_tag(std::string_view behind_bracket) {
  if (behind_bracket.starts_with('/')) behind_bracket.remove_prefix(1);
  constexpr std::size_t longest = 10;
  const std::string_view head = behind_bracket.substr(0, longest + 1);
  const std::size_t end = head.find_first_of("> /\n\t");
  if (end == std::string_view::npos) return false;
  const std::string name = ascii_lower_case(head.substr(0, end));
  constexpr std::size_t longest_tag = 1000;
  return std::ranges::binary_search(text_tags, std::string_view(name)) &&
         behind_bracket.substr(0, longest_tag).find('>') != std::string_view::npos;
}

/// Those that end with a semicolon: `R&D` has none.
bool has_references(std::string_view text) {
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const auto entity = entity_at(text, at);
    if (entity && text[at + entity->bytes - 1] == ';') return true;
  }
  return false;
}

std::string on_one_line(const std::string& text) {
  if (has_tags(text)) return line_of_html(text);
  return has_references(text) ? line_of(text) : text;
}

}  // namespace
}  // namespace lede::indexing
