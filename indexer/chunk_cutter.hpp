// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a file in chunks that workers can read apart from one another, in bounded memory.
// Knows nothing of formats but where their records end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/format.hpp"
#include "indexer/readers/reading.hpp"

namespace lede::indexing {

struct Piece {
  std::string input = {};  // the path of the input that the chunk's file is, or is in
  Chunk chunk = {};
  const Format* format = nullptr;          // nothing where there is nothing to read
  std::vector<Rejection> rejections = {};  // of what was left out of the chunk
  std::vector<Note> notes = {};            // on what was left out of it
};

/// Documents are one chunk, containers chunks of whole records. What is longer than
/// max_article_bytes is rejected, and never held whole.
class ChunkCutter {
 public:
  /// `stream` and `format` outlive the cutter. Every chunk is like `file`, which is an empty one,
  /// but for what it holds.
  ChunkCutter(std::istream& stream, Chunk file, const Format& format);

  /// Nothing at the end.
  std::optional<Piece> next();
  /// The system refused to go on reading.
  bool failed() const { return stream_.bad(); }

  static constexpr std::size_t chunk_bytes = std::size_t{256} << 10;

 private:
  bool fill(std::size_t bytes);
  RecordScanner::Ends scan();
  Piece next_document();
  Piece next_records();
  void take_header();
  void cut_records(Piece& piece, std::uint64_t end, std::uint64_t records);
  void skip_long_record(Piece& piece);
  void drop(std::size_t bytes);
  Piece empty_piece() const;
  Piece rejected(std::uint64_t line, std::string_view reason) const;

  std::istream& stream_;
  Chunk file_;  // that comes next, still empty
  const Format* format_;
  std::unique_ptr<RecordScanner> scanner_;
  std::string buffer_;       // read and not yet cut
  std::uint64_t begin_ = 0;  // of the buffer, in the file
  std::size_t scanned_ = 0;  // of the buffer
  bool at_end_ = false;
  bool done_ = false;
};

}  // namespace lede::indexing
