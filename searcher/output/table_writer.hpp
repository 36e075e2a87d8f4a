// SPDX-License-Identifier: GPL-2.0-or-later
// Prints hits as a table, for spreadsheets (CSV) or to be cut (TSV).
//
// CSV is RFC 4180 with lines that end with one line feed. A cell that begins with what makes a
// spreadsheet run it as a formula (= + - @, a tab), or with an apostrophe, gets an apostrophe
// before it; what a terminal would obey is escaped as JSON escapes it, but line feeds and tabs stay
// inside their quotation marks. Both can be undone: take one leading apostrophe away, then read
// the escapes (text::unescaped_id).
// TSV is to be read and cut: white space of any kind is one space, and control characters are
// shown as pictures. Its id is escaped as text::escaped_id does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/search_response.hpp"

namespace lede::output {

enum class Table { csv, tsv };
enum class QueryColumn { none, first };  // the id of the query, where there are several

/// The names of the columns.
std::string table_header(Table table, QueryColumn query_column);

/// A line a hit.
std::string to_table(const SearchResponse& response, Table table,
                     std::optional<std::string_view> query_id);

}  // namespace lede::output
