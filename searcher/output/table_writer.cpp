// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/table_writer.hpp"

#include <array>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/text/escape.hpp"
#include "common/text/glyph.hpp"

namespace lede::output {
namespace {

constexpr std::string_view query_column_name = "qid";
constexpr std::string_view begins_formula = "=+-@\t";
constexpr char guard = '\'';

enum class Content { number, id, text };

struct Column {
  std::string_view name;
  Content content;
  std::string (*of)(const Hit&);
};

std::string snippets_of(const Hit& hit);

constexpr std::array columns{
    Column{"rank", Content::number, [](const Hit& hit) { return std::to_string(hit.rank); }},
    Column{"score", Content::number,
           [](const Hit& hit) { return fmt::format("{:.4f}", hit.score); }},
    Column{"id", Content::id, [](const Hit& hit) { return hit.article.id; }},
    Column{"title", Content::text, [](const Hit& hit) { return hit.article.title; }},
    Column{"source", Content::text, [](const Hit& hit) { return hit.article.source; }},
    Column{"author", Content::text, [](const Hit& hit) { return hit.article.author; }},
    Column{"published", Content::text, [](const Hit& hit) { return hit.article.published; }},
    Column{"language", Content::text, [](const Hit& hit) { return hit.article.language; }},
    Column{"topics", Content::text,
           [](const Hit& hit) { return fmt::format("{}", fmt::join(hit.article.topics, "; ")); }},
    Column{"url", Content::text, [](const Hit& hit) { return hit.article.url; }},
    Column{"path", Content::text, [](const Hit& hit) { return hit.article.path; }},
    Column{"snippet", Content::text, snippets_of},
    Column{"place", Content::text, [](const Hit& hit) { return hit.article.place; }},
    Column{"agency", Content::text, [](const Hit& hit) { return hit.article.agency; }},
};

std::string cell(Table table, Content content, const std::string& value);
std::string csv_cell(std::string_view text);
std::string line(Table table, const std::vector<std::string>& cells);

}  // namespace

std::string table_header(Table table, QueryColumn query_column) {
  std::vector<std::string> names;
  if (query_column == QueryColumn::first) names.emplace_back(query_column_name);
  for (const Column& column : columns) names.emplace_back(column.name);
  return line(table, names);
}

std::string to_table(const SearchResponse& response, Table table,
                     std::optional<std::string_view> query_id) {
  std::string lines;
  for (const Hit& hit : response.hits) {
    std::vector<std::string> cells;
    if (query_id) cells.push_back(cell(table, Content::id, std::string(*query_id)));
    for (const Column& column : columns) {
      cells.push_back(cell(table, column.content, column.of(hit)));
    }
    lines += line(table, cells);
  }
  return lines;
}

namespace {

std::string snippets_of(const Hit& hit) {
  std::string text;
  for (const Snippet& snippet : hit.snippets) {
    if (!text.empty()) text += " … ";
    text += snippet.passage.text;
  }
  return text;
}

std::string cell(Table table, Content content, const std::string& value) {
  if (content == Content::number) return value;
  if (table == Table::csv) return csv_cell(value);
  return content == Content::id ? text::escaped_id(value) : text::one_line(value);
}

std::string csv_cell(std::string_view text) {
  std::string safe = text::escaped_text(text);
  const bool is_guarded =
      !safe.empty() &&
      (begins_formula.find(safe.front()) != std::string::npos || safe.front() == guard);
  if (is_guarded) safe.insert(safe.begin(), guard);
  if (safe.find_first_of(",\"\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += c;
    quoted += c;
  }
  return quoted + '"';
}

std::string line(Table table, const std::vector<std::string>& cells) {
  return fmt::format("{}\n", fmt::join(cells, table == Table::csv ? "," : "\t"));
}

}  // namespace
}  // namespace lede::output
