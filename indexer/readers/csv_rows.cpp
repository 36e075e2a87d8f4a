// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/csv_rows.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace lede::indexing {
namespace {

using Means = CsvCursor::Means;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view names_separator = "sep=";

std::string_view without_mark(std::string_view head);
bool names_its_separator(std::string_view head);
std::ptrdiff_t count_in_first_row(std::string_view head, char separator);

}  // namespace

char separator_of(std::string_view head) {
  head = without_mark(head);
  if (names_its_separator(head)) return head[names_separator.size()];
  constexpr std::array separators{',', ';', '\t', '|'};
  return *std::ranges::max_element(
      separators, {}, [head](char separator) { return count_in_first_row(head, separator); });
}

std::size_t bytes_before_header(std::string_view head) {
  const std::string_view marked = head;
  head = without_mark(head);
  if (!names_its_separator(head)) return 0;
  const std::size_t end = head.find_first_of("\r\n");
  const std::size_t line_end = head.substr(end).starts_with("\r\n") ? 2 : 1;
  return marked.size() - head.size() + end + line_end;
}

CsvCursor::Means CsvCursor::step(char c) {
  switch (state_) {
    case State::at_field:
      if (c != '"') return end_or_text(c);
      state_ = State::quoted;
      return Means::quote;
    case State::plain:
      return end_or_text(c);
    case State::quoted:
      if (c != '"') return Means::text;
      state_ = State::behind_quote;
      return Means::quote;
    case State::behind_quote:
      if (c == '"') {
        state_ = State::quoted;
        return Means::escaped_quote;
      }
      if (const Means means = end_or_text(c); means != Means::text) return means;
      state_ = State::quoted;
      return Means::literal_quote;
  }
  return Means::text;
}

CsvCursor::Means CsvCursor::end_or_text(char c) {
  const bool ends_row = c == '\n' || c == '\r';
  state_ = ends_row || c == separator_ ? State::at_field : State::plain;
  if (ends_row) return Means::end_of_row;
  return c == separator_ ? Means::end_of_field : Means::text;
}

CsvScanner::CsvScanner(std::string_view head)
    : cursor_(separator_of(head)),
      first_line_(head.substr(0, bytes_before_header(head))),
      in_first_line_(!first_line_.empty()) {}

RecordScanner::Ends CsvScanner::scan(std::string_view block) {
  Ends ends;
  for (const char c : block) {
    in_mark_ = in_mark_ && position_ < byte_order_mark.size() && c == byte_order_mark[position_];
    in_first_line_ =
        in_first_line_ && position_ < first_line_.size() && c == first_line_[position_];
    ++position_;
    if (in_mark_) continue;
    const bool ends_row = cursor_.step(c) == Means::end_of_row;
    if (!ends_row) {
      is_blank_ = false;
    } else if (!std::exchange(is_blank_, true) && !in_first_line_) {
      ends.add(position_);
    }
  }
  return ends;
}

std::unique_ptr<RecordScanner> scan_csv(std::string_view head) {
  return std::make_unique<CsvScanner>(head);
}

std::vector<CsvRow> csv_rows(std::string_view text, char separator) {
  std::vector<CsvRow> rows;
  CsvCursor cursor(separator);
  CsvRow row;
  std::string field;
  std::uint64_t line = 1;
  bool is_blank = true;
  const auto end_field = [&] { row.fields.push_back(std::exchange(field, {})); };
  const auto end_row = [&] {
    if (!std::exchange(is_blank, true)) {
      end_field();
      rows.push_back(std::exchange(row, {}));
    }
    row.line = line;
  };
  for (const char c : text) {
    const Means means = cursor.step(c);
    if (c == '\n') ++line;
    if (means == Means::end_of_row) {
      end_row();
      continue;
    }
    is_blank = false;
    if (means == Means::end_of_field) end_field();
    if (means == Means::literal_quote || means == Means::escaped_quote) field += '"';
    if (means == Means::text || means == Means::literal_quote) field += c;
  }
  row.is_closed = !cursor.is_quoted();
  end_row();
  return rows;
}

namespace {

std::string_view without_mark(std::string_view head) {
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  return head;
}

bool names_its_separator(std::string_view head) {
  return head.size() > names_separator.size() + 1 && head.starts_with(names_separator) &&
         head.find_first_of("\r\n") == names_separator.size() + 1;
}

std::ptrdiff_t count_in_first_row(std::string_view head, char separator) {
  CsvCursor cursor(separator);
  std::ptrdiff_t count = 0;
  bool is_blank = true;
  for (const char c : head) {
    const Means means = cursor.step(c);
    if (means == Means::end_of_field) ++count;
    if (means == Means::end_of_row && !is_blank) break;
    is_blank = is_blank && means == Means::end_of_row;
  }
  return count;
}

}  // namespace
}  // namespace lede::indexing
