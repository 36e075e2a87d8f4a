// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_lines.hpp"

#include <string_view>
#include <utility>

#include "searcher/query/parser.hpp"
#include "searcher/query_object.hpp"

namespace lede {
namespace {

constexpr std::size_t max_line_bytes = 2 * query::max_query_bytes;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\v\f") == std::string_view::npos;
}

}  // namespace

std::optional<QueryLine> QueryLines::next() {
  while (std::optional<std::string> line = read_line()) {
    ++number_;
    if (number_ == 1 && line->starts_with(byte_order_mark)) line->erase(0, byte_order_mark.size());
    if (is_blank(*line)) continue;
    QueryLine result{std::to_string(number_), *line, number_};
    if (line->starts_with('{')) return read_query_object(*line, std::move(result));
    const std::size_t tab = line->find('\t');
    if (tab != std::string::npos) {
      result.query = line->substr(tab + 1);
      if (tab > 0) result.id = line->substr(0, tab);
    }
    return result;
  }
  return std::nullopt;
}

// Not std::getline: it would take in a line of any length.
std::optional<std::string> QueryLines::read_line() {
  constexpr int end = std::istream::traits_type::eof();
  std::streambuf& bytes = *input_.rdbuf();
  int byte = bytes.sbumpc();
  if (byte == end) return std::nullopt;
  std::string line;
  for (; byte != end && byte != '\n'; byte = bytes.sbumpc()) {
    if (line.size() < max_line_bytes) line += static_cast<char>(byte);
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

}  // namespace lede
