// SPDX-License-Identifier: GPL-2.0-or-later
// Rows and fields of comma-separated values after RFC 4180, and of what is separated otherwise.
// Knows nothing of what columns mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/record_scanner.hpp"

namespace lede::indexing {

/// What separates the fields of a table that begins with `head`: a comma, a semicolon, a tab or
/// a bar, whichever is most frequent in its first row outside of quotes; or what its first line
/// names, as Excel's `sep=;` does.
char separator_of(std::string_view head);

/// Where the header is, behind a line like `sep=;`.
std::size_t bytes_before_header(std::string_view head);

/// Follows a table byte by byte. Quotes that stand where RFC 4180 has none are text: in a field
/// that does not begin with one, and in one that does, unless the field ends behind them.
class CsvCursor {
 public:
  explicit CsvCursor(char separator) : separator_(separator) {}

  enum class Means {
    text,
    quote,          // that opens a field, or may close it: what comes next tells
    literal_quote,  // the quote before this byte was text, and so is this byte
    escaped_quote,  // this and the quote before it are one quote of the text
    end_of_field,
    end_of_row,
  };
  Means step(char c);

  /// Between quotes: line ends are text.
  bool is_quoted() const { return state_ == State::quoted; }

 private:
  enum class State {
    at_field,
    plain,
    quoted,
    behind_quote,  // in a field that began with one
  };

  Means end_or_text(char c);

  char separator_;
  State state_ = State::at_field;
};

/// Rows that have text. A carriage return ends one too, as old Macs wrote them.
class CsvScanner : public RecordScanner {
 public:
  explicit CsvScanner(std::string_view head);

  Ends scan(std::string_view block) override;

 private:
  CsvCursor cursor_;
  std::string first_line_;  // that stands before the header, where it does
  std::uint64_t position_ = 0;
  bool in_mark_ = true;         // a byte order mark, as far as was seen
  bool in_first_line_ = false;  // the same
  bool is_blank_ = true;        // the row so far
};

std::unique_ptr<RecordScanner> scan_csv(std::string_view head);

struct CsvRow {
  std::vector<std::string> fields;
  std::uint64_t line = 1;  // where it begins, in the text
  bool is_closed = true;   // false where the text ends inside quotes
};

/// Those that have text. Lines end in a line feed.
std::vector<CsvRow> csv_rows(std::string_view text, char separator);

}  // namespace lede::indexing
