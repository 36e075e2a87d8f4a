// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/page_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

#include "indexer/pdf/columns.hpp"

namespace lede::pdf {
namespace {

struct Line {
  std::string text;
  double x = 0;
  double y = 0;
  double height = 0;
  double end = 0;
  std::size_t page = 0;
};

std::vector<Line> lines_of(const Page& page, std::size_t number);
bool has_place(const Word& word);
void remove_furniture(std::vector<std::vector<Line>>& pages);
std::vector<std::size_t> edges_of(const std::vector<Line>& lines);
std::string shape_of(std::string_view text);
bool is_page_number(std::string_view text);
std::string title_of(const std::vector<Line>& lines);
bool begins_paragraph(const Line& before, const Line& line);
bool ends_sentence(std::string_view text);
void append_line(std::string& body, std::string_view text);
bool begins_small(std::string_view text);
bool ends_small(std::string_view text);

}  // namespace

Layout lay_out(const std::vector<Page>& pages) {
  std::vector<std::vector<Line>> lines;
  for (std::size_t i = 0; i < pages.size(); ++i) lines.push_back(lines_of(pages[i], i));
  remove_furniture(lines);
  Layout layout;
  if (!lines.empty()) layout.title = title_of(lines.front());
  const Line* before = nullptr;
  for (const std::vector<Line>& page : lines) {
    for (const Line& line : page) {
      if (before != nullptr && begins_paragraph(*before, line)) layout.body += "\n\n";
      append_line(layout.body, line.text);
      before = &line;
    }
  }
  return layout;
}

namespace {

std::vector<Line> lines_of(const Page& page, std::size_t number) {
  std::vector<Word> words = page.words;
  std::erase_if(words, [](const Word& word) { return word.text.empty() || !has_place(word); });
  std::vector<Line> lines;
  for (const Word& word : in_columns(std::move(words))) {
    const bool goes_on = !lines.empty() && std::abs(lines.back().y - word.y) < word.height / 2 &&
                         word.x > lines.back().end - word.height &&
                         word.x < lines.back().end + 4 * word.height;
    if (goes_on) {
      lines.back().text += ' ';
    } else {
      lines.push_back({{}, word.x, word.y, word.height, 0, number});
    }
    lines.back().text += word.text;
    lines.back().end = word.x + word.width;
    lines.back().height = std::max(lines.back().height, word.height);
  }
  return lines;
}

/// A damaged file may say anything.
bool has_place(const Word& word) {
  constexpr double farthest = 1e6;
  return std::ranges::all_of(std::array{word.x, word.y, word.width, word.height},
                             [](double length) { return std::abs(length) < farthest; });
}

/// What at least half of the pages have at an edge, numbers aside.
void remove_furniture(std::vector<std::vector<Line>>& pages) {
  std::map<std::string, std::size_t> times;
  for (const std::vector<Line>& lines : pages) {
    for (const std::size_t i : edges_of(lines)) ++times[shape_of(lines[i].text)];
  }
  const std::size_t often = std::max<std::size_t>(2, (pages.size() + 1) / 2);
  for (std::vector<Line>& lines : pages) {
    for (const std::size_t i : edges_of(lines)) {
      std::string& text = lines[i].text;
      if (is_page_number(text) || times[shape_of(text)] >= often) text.clear();
    }
    std::erase_if(lines, [](const Line& line) { return line.text.empty(); });
  }
}

/// The two uppermost lines and the two lowest.
std::vector<std::size_t> edges_of(const std::vector<Line>& lines) {
  std::vector<std::size_t> order(lines.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&lines](std::size_t i) { return lines[i].y; });
  if (order.size() > 4) order.erase(order.begin() + 2, order.end() - 2);
  return order;
}

std::string shape_of(std::string_view text) {
  std::string shape;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit || !shape.ends_with('#')) shape += digit ? '#' : c;
  }
  return shape;
}

bool is_page_number(std::string_view text) {
  const std::string shape = shape_of(text);
  return shape == "#" || shape == "- # -" || shape == "– # –" || shape == "Page #" ||
         shape == "Page # of #" || shape == "# / #" || shape == "#/#";
}

std::string title_of(const std::vector<Line>& lines) {
  double largest = 0;
  double smallest = 0;
  for (const Line& line : lines) {
    largest = std::max(largest, line.height);
    smallest = smallest == 0 ? line.height : std::min(smallest, line.height);
  }
  if (largest < smallest * 1.15) return {};
  std::string title;
  for (const Line& line : lines) {
    if (line.height > largest * 0.95) {
      append_line(title, line.text);
    } else if (!title.empty()) {
      break;
    }
  }
  return title;
}

bool begins_paragraph(const Line& before, const Line& line) {
  const double height = std::max(before.height, line.height);
  if (std::abs(before.height - line.height) > height * 0.15) return true;
  const bool below = line.page == before.page && line.y > before.y;
  if (!below) return ends_sentence(before.text);
  const bool indented = line.x > before.x + height * 0.8;
  return line.y - before.y > height * 1.7 || (indented && ends_sentence(before.text));
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view end : {".", "!", "?", ":", "\"", "”", "»"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

/// A word that was parted is joined again.
void append_line(std::string& body, std::string_view text) {
  for (const std::string_view hyphen : {"-", "\u2010", "\u00AD"}) {
    if (!body.ends_with(hyphen) || !begins_small(text)) continue;
    const std::string_view before = std::string_view(body).substr(0, body.size() - hyphen.size());
    if (!ends_small(before)) continue;
    body.resize(before.size());
    body += text;
    return;
  }
  if (!body.empty() && !body.ends_with('\n')) body += ' ';
  body += text;
}

/// A letter of ASCII, or a character of U+00C0 to U+1FFF, most of which are letters.
bool begins_small(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.empty() ? ' ' : text.front());
  return (first >= 'a' && first <= 'z') || (first >= 0xC3 && first < 0xE2);
}

bool ends_small(std::string_view text) {
  std::size_t last = text.empty() ? 0 : text.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
  return begins_small(text.substr(last));
}

}  // namespace
}  // namespace lede::pdf
