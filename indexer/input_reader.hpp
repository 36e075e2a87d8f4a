// SPDX-License-Identifier: GPL-2.0-or-later
// Reads an input in pieces: a file as it is, an archive file by file. Knows nothing of what the
// pieces say.
#pragma once

#include <fstream>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/article_source.hpp"
#include "indexer/chunk_cutter.hpp"
#include "indexer/containers/container.hpp"
#include "indexer/containers/peeked_stream.hpp"
#include "indexer/containers/utf16_stream.hpp"

namespace lede::indexing {

class InputReader {
 public:
  /// Without a `format` that of each file is recognised by its first bytes and its name.
  /// `standard_input` is what `-` means, and outlives the reader.
  InputReader(const Input& input, const Format* format, std::istream& standard_input);

  /// Nothing at the end. What cannot be opened is a single piece with its rejection.
  std::optional<Piece> next();
  /// The system refused to open it or to go on reading, or an archive is damaged: what it gave
  /// need not be all that it holds.
  bool failed() const { return failed_; }

 private:
  /// A file that is open: the input, or one within the level above.
  struct Level {
    Level(std::istream& source, Member member)
        : stream(source, head_bytes), file(std::move(member)) {}

    /// What the file says, in UTF-8 where it is text.
    PeekedStream& content() { return text ? *text : stream; }
    void remark(std::string text_of_note) {
      notes.push_back({Severity::remark, {file.file.path, 0}, std::move(text_of_note)});
    }

    PeekedStream stream;
    std::optional<Utf16Stream> utf16;  // of the stream, where it is in that
    std::optional<PeekedStream> text;  // of utf16
    Member file;
    std::unique_ptr<Container> container;  // one of these two is set
    std::optional<ChunkCutter> cutter;
    std::vector<Note> notes;  // for its first piece
  };

  std::optional<Piece> open(std::istream& source, Member file);
  void begin(Level& level) const;
  std::optional<Piece> next_of_container();
  std::optional<Piece> next_of_file();
  Piece rejected(const Member& file, std::string_view reason) const;

  Member input_;
  const Format* format_;
  std::ifstream file_;
  std::istream* source_ = nullptr;  // until it is begun
  std::optional<std::string> failure_;
  std::vector<std::unique_ptr<Level>> levels_;  // the innermost last
  std::optional<UnpackingBudget> budget_;
  bool failed_ = false;
};

}  // namespace lede::indexing
