// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/csv_rows.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::bytes_before_header;
using lede::indexing::csv_rows;
using lede::indexing::CsvRow;
using lede::indexing::CsvScanner;
using lede::indexing::RecordScanner;
using lede::indexing::separator_of;

namespace {

/// `line:field|field` a row, with `!` where it is not closed.
std::string rows(std::string_view text, char separator = ',') {
  std::string told;
  for (const CsvRow& row : csv_rows(text, separator)) {
    told += (told.empty() ? "" : " / ") + std::to_string(row.line) + ":";
    for (const std::string& field : row.fields) {
      told += (&field == row.fields.data() ? "" : "|") + field;
    }
    if (!row.is_closed) told += "!";
  }
  return told;
}

/// Where the rows of `table` end, which is fed in blocks.
std::string ends(std::string_view table, std::size_t block_bytes) {
  CsvScanner scanner(table);
  std::string told;
  for (std::size_t i = 0; i < table.size(); i += block_bytes) {
    const RecordScanner::Ends found = scanner.scan(table.substr(i, block_bytes));
    if (found.count > 0) told += std::to_string(found.first) + " ";
    if (found.count > 1) told += std::to_string(found.last) + " ";
  }
  return told;
}

}  // namespace

TEST_CASE("csv rows: fields are read as RFC 4180 writes them and stray quotes are text") {
  struct Case {
    std::string_view text, rows;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"\n\n", ""},
           Case{"a,b", "1:a|b"},
           Case{"a,b\nc,d\n", "1:a|b / 2:c|d"},
           Case{"a,\n,\n", "1:a| / 2:|"},
           Case{"\"a,b\",\"c\nd\"\ne", "1:a,b|c\nd / 3:e"},
           Case{"\"a \"\"b\"\"\",\"\"", "1:a \"b\"|"},
           Case{"12\" pipe,a \"b\"", "1:12\" pipe|a \"b\""},
           Case{"\"He said \"no\" to it\",b", "1:He said \"no\" to it|b"},
           Case{"a\n\"b,c\nd", "1:a / 2:b,c\nd!"},
           Case{"a\n\"b\"", "1:a / 2:b"},
       }) {
    CAPTURE(c.text);
    CHECK(rows(c.text) == c.rows);
  }
  CHECK(rows("a;b,c\n", ';') == "1:a|b,c");
}

TEST_CASE("csv rows: the separator is that of the first row") {
  struct Case {
    std::string_view head;
    char separator;
  };
  for (const Case& c : {
           Case{"title,body\n", ','},
           Case{"title;body;a,b\nc,d,e,f", ';'},
           Case{"title\tbody\n", '\t'},
           Case{"title|body", '|'},
           Case{"\"a;b;c\",d\n", ','},
           Case{"title\n", ','},
           Case{"sep=|\ntitle;body\n", '|'},
           Case{"\xEF\xBB\xBFsep=;\r\ntitle,body\r\n", ';'},
           Case{"sep=long,a;b;c\n", ';'},
           Case{"", ','},
       }) {
    CAPTURE(c.head);
    CHECK(separator_of(c.head) == c.separator);
  }
}

TEST_CASE("csv rows: a line that names the separator stands before the header") {
  CHECK(bytes_before_header("sep=;\r\ntitle") == 7);
  CHECK(bytes_before_header("\xEF\xBB\xBFsep=;\ntitle") == 9);
  CHECK(bytes_before_header("sep=;") == 0);
  CHECK(bytes_before_header("title;sep=;\n") == 0);
}

TEST_CASE("csv rows: the scanner finds the ends of rows that have text") {
  struct Case {
    std::string_view table, ends;
  };
  for (const Case& c : {
           Case{"a,b\nc,d\n", "4 8 "},
           Case{"a\r\n\r\nb\r\n", "2 7 "},  // the rest of a line's end is a blank row
           Case{"a\rb\r", "2 4 "},
           Case{"\"a\r\nb\"\nc", "7 "},
           Case{"\xEF\xBB\xBF\"a\nb\"\nc\n", "9 11 "},
           Case{"sep=;\na;b\n", "10 "},
           Case{"sep=;\r\na;b\r\n", "11 "},
       }) {
    CAPTURE(c.table);
    for (const std::size_t block_bytes : {1UL, 2UL, 1000UL})
      CHECK(ends(c.table, block_bytes) == c.ends);
  }
}
