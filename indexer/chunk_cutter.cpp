// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/chunk_cutter.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace lede::indexing {
namespace {

constexpr std::size_t read_bytes = std::size_t{256} << 10;

bool begins_with_wide_mark(std::string_view bytes);

}  // namespace

ChunkCutter::ChunkCutter(std::istream& stream, std::string path, const Format* format)
    : stream_(stream), path_(std::move(path)), format_(format) {
  fill(head_bytes);
  if (format_ == nullptr) {
    format_ = &recognise(std::string_view(buffer_).substr(0, head_bytes), path_);
  }
}

std::optional<Piece> ChunkCutter::next() {
  if (done_) return std::nullopt;
  Piece piece = format_->shape == Shape::document ? next_document() : next_lines();
  if (stream_.bad()) {
    // What was read of it may end anywhere.
    done_ = true;
    return Piece{{path_, {}, line_}, nullptr, {rejection(0, "reading it failed")}};
  }
  return piece;
}

/// Reads until the buffer holds `bytes`; false where the input ends before.
bool ChunkCutter::fill(std::size_t bytes) {
  while (buffer_.size() < bytes && !at_end_) {
    const std::size_t before = buffer_.size();
    buffer_.resize(before + std::min(read_bytes, std::max(bytes - before, head_bytes)));
    stream_.read(buffer_.data() + before, static_cast<std::streamsize>(buffer_.size() - before));
    buffer_.resize(before + static_cast<std::size_t>(stream_.gcount()));
    at_end_ = !stream_.good();
  }
  return buffer_.size() >= bytes;
}

Piece ChunkCutter::next_document() {
  done_ = true;
  if (fill(max_article_bytes + 1)) {
    return {{path_, {}, line_}, nullptr, {rejection(0, longer_than_that)}};
  }
  return {{path_, std::move(buffer_), line_}, format_, {}};
}

Piece ChunkCutter::next_lines() {
  if (line_ == 1 && begins_with_wide_mark(buffer_)) {
    done_ = true;
    return {{path_, {}, line_}, nullptr, {rejection(0, "UTF-16: lines are read in UTF-8 only")}};
  }
  Piece piece{{path_, {}, line_}, format_, {}};
  std::size_t searched = 0;
  for (std::size_t wanted = chunk_bytes;; wanted = buffer_.size() + chunk_bytes) {
    const bool more = fill(wanted);
    const std::size_t line_feed = std::string_view(buffer_).substr(searched).rfind('\n');
    if (line_feed != std::string_view::npos) {
      cut_lines(piece, searched + line_feed + 1);
      return piece;
    }
    searched = buffer_.size();
    if (searched > max_article_bytes) {
      skip_long_line(piece);
      return piece;
    }
    if (!more) {
      cut_lines(piece, buffer_.size());
      done_ = true;
      return piece;
    }
  }
}

void ChunkCutter::cut_lines(Piece& piece, std::size_t end) {
  piece.chunk.bytes = buffer_.substr(0, end);
  buffer_.erase(0, end);
  line_ += static_cast<std::uint64_t>(std::ranges::count(piece.chunk.bytes, '\n'));
  done_ = at_end_ && buffer_.empty();
}

void ChunkCutter::skip_long_line(Piece& piece) {
  piece.rejections.push_back(rejection(line_, longer_than_that));
  std::size_t line_feed = std::string::npos;
  do {
    buffer_.clear();
    fill(read_bytes);
    line_feed = buffer_.find('\n');
  } while (line_feed == std::string::npos && !at_end_);
  buffer_.erase(0, line_feed == std::string::npos ? buffer_.size() : line_feed + 1);
  ++line_;
  done_ = at_end_ && buffer_.empty();
}

Rejection ChunkCutter::rejection(std::uint64_t line, std::string_view reason) const {
  return {{path_, line}, std::string(reason)};
}

InputReader::InputReader(const Input& input, const Format* format, std::istream& standard_input)
    : path_(input.path) {
  if (input.file.empty()) {
    cutter_.emplace(standard_input, path_, format);
    return;
  }
  errno = 0;
  file_.open(input.file, std::ios::binary);
  if (file_) {
    cutter_.emplace(file_, path_, format);
  } else {
    failure_ = std::generic_category().message(errno);
  }
}

std::optional<Piece> InputReader::next() {
  if (cutter_) return cutter_->next();
  if (!failure_) return std::nullopt;
  Piece piece;
  piece.chunk.path = path_;
  piece.rejections.push_back({{path_, 0}, *std::exchange(failure_, std::nullopt)});
  return piece;
}

namespace {

/// Of UTF-16, in which a line feed's byte may stand anywhere.
bool begins_with_wide_mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace
}  // namespace lede::indexing
