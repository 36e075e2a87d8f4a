// SPDX-License-Identifier: GPL-2.0-or-later
// The formats that articles are read from: a table, and the way from bytes to complete articles.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/readers/reading.hpp"
#include "indexer/readers/record_scanner.hpp"

namespace lede::indexing {

enum class Header {
  none,
  first_record,  // it names the columns of the others
};

struct Format {
  std::string_view name;                    // as --input-format has it
  std::array<std::string_view, 3> endings;  // of file names
  /// Of a container, whose records can be read apart from one another; nothing where a file is
  /// read as a whole.
  MakeScanner scanner = nullptr;
  Header header = Header::none;
  std::size_t max_bytes = max_article_bytes;  // of a file that is read as a whole
  /// Whether the first bytes of an input are those of the format.
  bool (*begins)(std::string_view head) = nullptr;
  Reading (*read)(const Chunk& chunk, const ReadingOptions& options) = nullptr;
};

/// Those that are read so far.
std::span<const Format> formats();
/// Nothing where there is none of this name.
const Format* format_named(std::string_view name);
struct Recognition {
  const Format* format = nullptr;
  std::string_view by;  // what told it, for people: `by its content`
};
/// By content first, by name second; plain text where neither says anything.
Recognition recognise(std::string_view head, std::string_view path);

/// Reads a chunk and completes its articles: id, path, language, a date in ISO 8601 or none.
/// All text in them is valid UTF-8.
Reading read_chunk(const Format& format, const Chunk& chunk, const ReadingOptions& options);

}  // namespace lede::indexing
