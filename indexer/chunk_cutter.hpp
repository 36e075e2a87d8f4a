// SPDX-License-Identifier: GPL-2.0-or-later
// Reads an input in chunks that workers can read apart from one another, in bounded memory.
// Recognises the format, and knows nothing else of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article_source.hpp"
#include "indexer/readers/format.hpp"
#include "indexer/readers/reading.hpp"

namespace lede::indexing {

struct Piece {
  Chunk chunk;
  const Format* format = nullptr;     // nothing where there is nothing to read
  std::vector<Rejection> rejections;  // of what was left out of the chunk
};

/// Documents are one chunk, containers chunks of whole lines. What is longer than
/// max_article_bytes is rejected, and never held whole.
class ChunkCutter {
 public:
  /// `stream` outlives the cutter. Without a `format` it is recognised by the first bytes and
  /// the path.
  ChunkCutter(std::istream& stream, std::string path, const Format* format);

  /// Nothing at the end.
  std::optional<Piece> next();
  /// The system refused to go on reading.
  bool failed() const { return stream_.bad(); }

  static constexpr std::size_t chunk_bytes = std::size_t{256} << 10;

 private:
  bool fill(std::size_t bytes);
  Piece next_document();
  Piece next_lines();
  void cut_lines(Piece& piece, std::size_t end);
  void skip_long_line(Piece& piece);
  Rejection rejection(std::uint64_t line, std::string_view reason) const;

  std::istream& stream_;
  std::string path_;
  const Format* format_;
  std::string buffer_;  // read and not yet cut
  std::uint64_t line_ = 1;
  bool at_end_ = false;
  bool done_ = false;
};

/// The chunks of an input. One that cannot be opened is a single piece with its rejection.
class InputReader {
 public:
  /// `standard_input` is what `-` means, and outlives the reader.
  InputReader(const Input& input, const Format* format, std::istream& standard_input);

  std::optional<Piece> next();
  /// The system refused to open it or to go on reading: it says nothing about its content.
  bool failed() const { return !cutter_ || cutter_->failed(); }

 private:
  std::string path_;
  std::ifstream file_;
  std::optional<std::string> failure_;  // to open it
  std::optional<ChunkCutter> cutter_;
};

}  // namespace lede::indexing
