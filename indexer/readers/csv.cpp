// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/csv.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/base/utf8.hpp"
#include "indexer/readers/article_keys.hpp"
#include "indexer/readers/carried_markup.hpp"
#include "indexer/readers/csv_rows.hpp"
#include "indexer/readers/key_names.hpp"
#include "indexer/readers/long_text.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t npos = std::string::npos;

/// What the columns are read for.
struct Columns {
  std::vector<std::string> names;  // as the header has them
  std::vector<KnownKey> keys;      // empty where a column is read for nothing

  std::optional<std::string_view> fact(std::size_t column, const KeyMap& map) const;
  bool have_articles(const KeyMap& map) const;
};

class RowReader {
 public:
  RowReader(const Chunk& chunk, const KeyMap& keys, const Columns& columns)
      : chunk_(chunk), keys_(keys), columns_(columns) {}

  void read(CsvRow row, std::uint64_t number, Reading& reading) const;

 private:
  bool is_whole(const CsvRow& row, const Place& place, Reading& reading) const;

  const Chunk& chunk_;
  const KeyMap& keys_;
  const Columns& columns_;
};

Columns columns_of(std::string_view header, const KeyMap& map);
std::string no_articles(const Columns& columns);
std::vector<std::string> split(std::string_view text, char separator);
bool says_nothing(std::string_view field);

}  // namespace

bool begins_with_csv(std::string_view head) {
  const Columns columns = columns_of(head, KeyMap());
  const auto known =
      std::ranges::count_if(columns.keys, [](const KnownKey& key) { return !key.key.empty(); });
  return known > 1 && columns.have_articles(KeyMap());
}

Reading read_csv(const Chunk& chunk, const ReadingOptions& options) {
  Reading reading;
  const Columns columns = columns_of(chunk.header, options.keys);
  if (!columns.have_articles(options.keys)) {
    if (chunk.first_record == 1) reading.reject({chunk.path, 0}, no_articles(columns));
    return reading;
  }
  const RowReader reader(chunk, options.keys, columns);
  std::uint64_t number = chunk.first_record;
  for (CsvRow& row : csv_rows(chunk.bytes, separator_of(chunk.header))) {
    reader.read(std::move(row), number++, reading);
  }
  if (number == 1) reading.warn({chunk.path, 0}, "a header without rows");
  return reading;
}

namespace {

/// The one that it is read for.
std::optional<std::string_view> Columns::fact(std::size_t column, const KeyMap& map) const {
  const std::optional<KeyMap::Target> target = map.target(keys[column].key);
  return target ? std::optional(facts[target->fact].name) : std::nullopt;
}

bool Columns::have_articles(const KeyMap& map) const {
  for (std::size_t column = 0; column < keys.size(); ++column) {
    const std::optional<std::string_view> fact = this->fact(column, map);
    if (fact == "title" || fact == "body") return true;
  }
  return false;
}

void RowReader::read(CsvRow row, std::uint64_t number, Reading& reading) const {
  if (std::ranges::all_of(row.fields, says_nothing)) return;
  const Place place{chunk_.path, chunk_.first_line + row.line - 1};
  if (!is_whole(row, place, reading)) return;
  FactSheet sheet(keys_);
  LongText unread;
  const std::size_t count = std::min(row.fields.size(), columns_.keys.size());
  for (std::size_t column = 0; column < count; ++column) {
    std::string& field = row.fields[column];
    const KnownKey& known = columns_.keys[column];
    if (known.key.empty()) unread.see(columns_.names[column], field);
    // Commas part topics in any case.
    const bool is_list = columns_.fact(column, keys_) == "topics" && field.find(';') != npos;
    sheet.add(known.key, is_list ? split(field, ';') : std::vector<std::string>{std::move(field)},
              known.behind);
  }
  reading.keys.add({1, sheet.seen()});
  Article article = std::move(sheet).article();
  read_markup(article);
  if (article.title.empty() && article.body.empty()) {
    return reading.reject(place, "neither title nor body" + unread.hint());
  }
  if (article.body.empty()) unread.note(place, reading.keys);
  if (article.path.empty()) article.path = fmt::format("{}#{}", chunk_.path, number);
  reading.articles.push_back(std::move(article));
}

/// False where fields may stand under the wrong names.
bool RowReader::is_whole(const CsvRow& row, const Place& place, Reading& reading) const {
  if (!row.is_closed) {
    reading.reject(place, "a quote is not closed");
    return false;
  }
  const std::size_t wanted = columns_.names.size();
  if (row.fields.size() == wanted) return true;
  const std::string reason =
      fmt::format("{} fields where the header names {}", row.fields.size(), wanted);
  if (row.fields.size() < wanted) {
    reading.warn(place, reason);
    return true;
  }
  const auto extra = row.fields.begin() + static_cast<std::ptrdiff_t>(wanted);
  if (std::all_of(extra, row.fields.end(), says_nothing)) return true;
  reading.reject(place, reason);
  return false;
}

Columns columns_of(std::string_view header, const KeyMap& map) {
  const char separator = separator_of(header);
  header.remove_prefix(bytes_before_header(header));
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (header.starts_with(byte_order_mark)) header.remove_prefix(byte_order_mark.size());
  std::vector<CsvRow> rows = csv_rows(header, separator);
  Columns columns;
  if (rows.empty() || !rows.front().is_closed) return columns;
  columns.names = std::move(rows.front().fields);
  // A row may end with a separator.
  while (!columns.names.empty() && says_nothing(columns.names.back())) columns.names.pop_back();
  for (const std::string& name : columns.names) columns.keys.push_back(known_key(name, map));
  return columns;
}

std::string no_articles(const Columns& columns) {
  constexpr std::size_t most_names = 12;
  constexpr std::size_t most_bytes = 30;
  std::vector<std::string> names;
  for (const std::string& name : columns.names) {
    if (names.size() == most_names) break;
    std::string shown(truncate_utf8(name, most_bytes));
    std::ranges::replace(shown, '\n', ' ');
    names.push_back(fmt::format("\"{}\"", shown));
  }
  const bool more = columns.names.size() > names.size();
  return fmt::format(
      "the first row ({}{}) names no title and no text: add a header, or name its columns with "
      "--map title=THEIRS,body=THEIRS",
      fmt::join(names, ", "), more ? ", ..." : "");
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool says_nothing(std::string_view field) {
  return field.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace
}  // namespace lede::indexing
