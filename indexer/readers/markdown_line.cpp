// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/markdown_line.hpp"

#include <algorithm>

#include "indexer/readers/markdown_links.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view white_space = " \t";
// Nobody nests lists deeper on one line; the rest is text.
constexpr int max_items_on_a_line = 8;

std::string_view trim(std::string_view text);
std::string_view strip_containers(std::string_view text, ListStart list_start, MarkdownLine& line);
std::size_t item_mark(std::string_view text, ListStart list_start);
bool is_rule(std::string_view text);
bool is_table_rule(std::string_view text);
bool is_definition(std::string_view text);
std::size_t heading_mark(std::string_view text);
std::string_view heading_content(std::string_view text);
std::string_view without_footnote_mark(std::string_view text);

}  // namespace

MarkdownLine parse_line(std::string_view text, ListStart list_start) {
  using Kind = MarkdownLine::Kind;
  MarkdownLine line;
  line.content = strip_containers(text, list_start, line);
  if (line.content.empty()) {
    line.kind = Kind::blank;
  } else if (is_rule(line.content)) {
    line.kind = Kind::rule;
  } else if (is_table_rule(line.content)) {
    line.kind = Kind::table_rule;
  } else if (is_definition(line.content)) {
    line.kind = Kind::definition;
  } else if (const std::size_t mark = heading_mark(line.content); mark > 0) {
    line.kind = Kind::heading;
    line.content = heading_content(line.content.substr(mark));
  } else {
    line.kind = Kind::text;
    line.content = without_footnote_mark(line.content);
    if (line.content.ends_with('\\')) line.content.remove_suffix(1);  // a hard line break
  }
  return line;
}

std::string cells_apart(std::string_view row) {
  std::string result;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool escaped = row.substr(i).starts_with("\\|");
    if (escaped) {
      result += "\\|";
      ++i;
    } else {
      result += row[i] == '|' ? ' ' : row[i];
    }
  }
  return result;
}

namespace {

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

std::string_view strip_containers(std::string_view text, ListStart list_start, MarkdownLine& line) {
  int items = 0;
  while (true) {
    text = trim(text);
    if (text.starts_with('>')) {
      ++line.quote_depth;
      text.remove_prefix(1);
      continue;
    }
    const std::size_t mark = item_mark(text, list_start);
    if (mark == 0 || items == max_items_on_a_line || is_rule(text)) return text;
    ++items;
    line.is_item = true;
    text.remove_prefix(mark);
  }
}

/// How long the mark of a list's item is; 0 where there is none.
std::size_t item_mark(std::string_view text, ListStart list_start) {
  std::size_t end = 0;
  if (text.starts_with('-') || text.starts_with('*') || text.starts_with('+')) {
    end = 1;
  } else {
    constexpr std::size_t most_digits = 9;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > most_digits || digits == text.size()) return 0;
    if (text[digits] != '.' && text[digits] != ')') return 0;
    if (list_start == ListStart::one && text.substr(0, digits) != "1") return 0;
    end = digits + 1;
  }
  const bool apart = end == text.size() || white_space.find(text[end]) != std::string_view::npos;
  return apart ? end : 0;
}

bool is_rule(std::string_view text) {
  const char mark = text.empty() ? '\0' : text.front();
  if (mark == '=') return text.size() >= 2 && text.find_first_not_of('=') == std::string_view::npos;
  if (mark != '-' && mark != '*' && mark != '_') return false;
  const char allowed[] = {mark, ' ', '\t'};
  if (text.find_first_not_of(std::string_view(allowed, 3)) != std::string_view::npos) return false;
  return std::ranges::count(text, mark) >= 3 || text == "--";
}

bool is_table_rule(std::string_view text) {
  return text.find_first_not_of("|-: \t") == std::string_view::npos &&
         text.find('|') != std::string_view::npos && text.find('-') != std::string_view::npos;
}

bool is_definition(std::string_view text) {
  const bool attributes = text.starts_with("{:") && text.ends_with('}');
  return attributes || defined_label(text).has_value();
}

std::size_t heading_mark(std::string_view text) {
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  if (marks == 0 || marks > 6) return 0;
  const bool apart =
      marks == text.size() || white_space.find(text[marks]) != std::string_view::npos;
  // `#tag` is text, but `##Heading` is what people write for a heading.
  return apart || marks >= 2 ? marks : 0;
}

/// Without closing marks and `{#anchor}`.
std::string_view heading_content(std::string_view text) {
  text = trim(text);
  const std::size_t brace = text.rfind('{');
  if (text.ends_with('}') && brace != std::string_view::npos && brace + 1 < text.size() &&
      std::string_view("#.:").find(text[brace + 1]) != std::string_view::npos) {
    text = trim(text.substr(0, brace));
  }
  const std::size_t last = text.find_last_not_of('#');
  if (last == std::string_view::npos) return {};
  const bool closed =
      last + 1 < text.size() && white_space.find(text[last]) != std::string_view::npos;
  return closed ? trim(text.substr(0, last)) : text;
}

std::string_view without_footnote_mark(std::string_view text) {
  if (!text.starts_with("[^")) return text;
  const std::size_t close = text.find("]:");
  return close == std::string_view::npos ? text : trim(text.substr(close + 2));
}

}  // namespace
}  // namespace lede::indexing
