// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/caret.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "common/base/utf8.hpp"

namespace lede::query {

namespace {

constexpr std::size_t max_columns = 80;
constexpr std::size_t columns_before = 30;  // of a long query, kept before the range
constexpr std::string_view ellipsis = "...";

struct Cell {
  std::string shown;
  std::size_t columns = 1;
  bool marked = false;
};

struct Interval {
  char32_t first, last;
};

// East Asian Wide and Fullwidth (Unicode Standard Annex 11), in whole blocks, and emoji.
constexpr std::array wide{Interval{0x1100, 0x115F},   Interval{0x2E80, 0x303E},
                          Interval{0x3041, 0xA4CF},   Interval{0xAC00, 0xD7A3},
                          Interval{0xF900, 0xFAFF},   Interval{0xFE30, 0xFE6F},
                          Interval{0xFF01, 0xFF60},   Interval{0xFFE0, 0xFFE6},
                          Interval{0x1F300, 0x1FAFF}, Interval{0x20000, 0x3FFFD}};

// Combining marks, joiners and variation selectors.
constexpr std::array no_width{Interval{0x0300, 0x036F}, Interval{0x200B, 0x200D},
                              Interval{0x20D0, 0x20FF}, Interval{0xFE00, 0xFE0F}};

// Controls, and marks that would turn the direction of the line.
constexpr std::array unsafe{Interval{0x0000, 0x001F}, Interval{0x007F, 0x009F},
                            Interval{0x200E, 0x200F}, Interval{0x2028, 0x202E},
                            Interval{0x2066, 0x2069}, Interval{0xFEFF, 0xFEFF}};

std::vector<Cell> cells(std::string_view query, ByteRange marked);
Cell cell(char32_t point, std::string_view bytes);
std::size_t width(const std::vector<Cell>& line);
std::vector<Cell> window(const std::vector<Cell>& line);

template <std::size_t n>
bool is_in(const std::array<Interval, n>& intervals, char32_t point) {
  return std::any_of(intervals.begin(), intervals.end(),
                     [point](Interval i) { return i.first <= point && point <= i.last; });
}

}  // namespace

std::string caret(std::string_view query, const Diagnostic& diagnostic) {
  if (diagnostic.range.empty() || diagnostic.range.begin >= query.size()) return {};
  std::vector<Cell> line = cells(query, diagnostic.range);
  if (width(line) > max_columns) line = window(line);

  std::string shown;
  std::string marks;
  for (const Cell& cell : line) {
    shown += cell.shown;
    marks.append(cell.columns, cell.marked ? '^' : ' ');
  }
  marks.erase(marks.find_last_not_of(' ') + 1);
  return shown + "\n" + marks;
}

namespace {

std::vector<Cell> cells(std::string_view query, ByteRange marked) {
  std::vector<Cell> line;
  for (std::size_t at = 0; at < query.size();) {
    const CodePoint point = code_point_at(query, at);
    line.push_back(cell(point.value, query.substr(at, point.bytes)));
    line.back().marked = at + point.bytes > marked.begin && at < marked.end;
    at += point.bytes;
  }
  return line;
}

Cell cell(char32_t point, std::string_view bytes) {
  if (point == 0xFFFD || is_in(unsafe, point)) {
    // Controls have pictures in Unicode; everything else that must not be sent gets U+FFFD.
    std::string shown;
    append_utf8(shown, point < 0x20 ? 0x2400 + point : 0xFFFD);
    return {shown};
  }
  const std::size_t columns = is_in(no_width, point) ? 0 : is_in(wide, point) ? 2 : 1;
  return {std::string(bytes), columns};
}

std::size_t width(const std::vector<Cell>& line) {
  std::size_t columns = 0;
  for (const Cell& cell : line) columns += cell.columns;
  return columns;
}

std::vector<Cell> window(const std::vector<Cell>& line) {
  const auto marked =
      std::find_if(line.begin(), line.end(), [](const Cell& c) { return c.marked; });
  auto first = marked;
  for (std::size_t columns = 0; first != line.begin(); --first) {
    columns += (first - 1)->columns;
    if (columns > columns_before) break;
  }
  const Cell dots{std::string(ellipsis), ellipsis.size()};
  std::vector<Cell> cut;
  std::size_t columns = ellipsis.size();  // room for the dots behind
  if (first != line.begin()) {
    cut.push_back(dots);
    columns += dots.columns;
  }
  for (; first != line.end(); ++first) {
    columns += first->columns;
    if (columns > max_columns) break;
    cut.push_back(*first);
  }
  if (first != line.end()) cut.push_back(dots);
  return cut;
}

}  // namespace

}  // namespace lede::query
