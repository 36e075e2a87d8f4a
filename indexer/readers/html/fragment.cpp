// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/fragment.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/measures.hpp"
#include "indexer/readers/html/page.hpp"
#include "indexer/readers/html/text.hpp"

namespace lede::indexing {
namespace {

bool has_tags(std::string_view html);
std::string text_of(const HtmlPage& page);
std::string paragraphs_of_plain(std::string_view text);
std::size_t end_of_paragraph(std::string_view text);

}  // namespace

std::string text_of_html(std::string_view html) {
  if (!has_tags(html)) return paragraphs_of_plain(html);
  const std::optional<HtmlPage> page = parse_html(html);
  return page ? text_of(*page) : paragraphs_of_plain(html);
}

std::string line_of_html(std::string_view html) {
  return line_of_text(text_of_html(html));
}

std::string line_of_text(std::string_view text) {
  return line_of_plain(text);
}

namespace {

/// Whether something looks like a tag.
bool has_tags(std::string_view html) {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const char next = at + 1 < html.size() ? html[at + 1] : ' ';
    const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    if (letter || next == '/' || next == '!') return true;
  }
  return false;
}

std::string text_of(const HtmlPage& page) {
  Selection selection(page);
  for (std::uint32_t i = 1; i < selection.size(); ++i) {
    if (selection.node(i).is_text || !is_hidden(page, selection.node(i))) continue;
    selection.leave_out(i);
    i = selection.node(i).end - 1;
  }
  return text_of(selection, 0);
}

/// Blank lines stay what they are.
std::string paragraphs_of_plain(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  while (!text.empty()) {
    const std::size_t end = end_of_paragraph(text);
    if (std::string line = line_of(text.substr(0, end)); !line.empty()) {
      paragraphs.push_back({.text = std::move(line)});
    }
    text.remove_prefix(end);
  }
  return joined(paragraphs);
}

/// Where the first blank line begins, or the text ends.
std::size_t end_of_paragraph(std::string_view text) {
  bool blank = false;  // all of the line so far
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      if (std::exchange(blank, true)) return i + 1;
    } else if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r') {
      blank = false;
    }
  }
  return text.size();
}

}  // namespace
}  // namespace lede::indexing
