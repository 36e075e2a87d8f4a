// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/caret.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/base/utf8.hpp"
#include "common/text/glyph.hpp"

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

std::vector<Cell> cells(std::string_view query, ByteRange marked);
std::size_t width(const std::vector<Cell>& line);
std::vector<Cell> window(const std::vector<Cell>& line);

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
    text::Glyph shown = text::glyph(point.value);
    const bool is_marked = at + point.bytes > marked.begin && at < marked.end;
    line.push_back({std::move(shown.text), shown.columns, is_marked});
    at += point.bytes;
  }
  return line;
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
