// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/chunk_cutter.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace lede::indexing {
namespace {

constexpr std::size_t read_bytes = std::size_t{256} << 10;

}  // namespace

ChunkCutter::ChunkCutter(std::istream& stream, Chunk file, const Format& format)
    : stream_(stream), file_(std::move(file)), format_(&format) {
  if (format.scanner == nullptr) return;
  fill(head_bytes);
  scanner_ = format.scanner(std::string_view(buffer_).substr(0, head_bytes));
  if (format.header == Header::first_record) take_header();
}

std::optional<Piece> ChunkCutter::next() {
  if (done_) return std::nullopt;
  Piece piece = scanner_ ? next_records() : next_document();
  // What was read last may end anywhere.
  return done_ && failed() ? rejected(0, "reading it failed") : piece;
}

/// Reads until the buffer holds `bytes`; false where the file ends before.
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

/// Of what is new in the buffer.
RecordScanner::Ends ChunkCutter::scan() {
  const RecordScanner::Ends ends = scanner_->scan(std::string_view(buffer_).substr(scanned_));
  scanned_ = buffer_.size();
  return ends;
}

Piece ChunkCutter::next_document() {
  done_ = true;
  if (fill(format_->max_bytes + 1)) {
    return rejected(0, fmt::format("longer than {} MiB", format_->max_bytes >> 20));
  }
  Piece piece = empty_piece();
  piece.chunk.bytes = std::move(buffer_);
  return piece;
}

Piece ChunkCutter::next_records() {
  Piece piece = empty_piece();
  for (std::size_t wanted = chunk_bytes;; wanted = buffer_.size() + chunk_bytes) {
    const bool more = fill(wanted);
    if (const RecordScanner::Ends ends = scan(); ends.count > 0) {
      cut_records(piece, ends.last, ends.count);
      return piece;
    }
    if (buffer_.size() > max_article_bytes) {
      skip_long_record(piece);
      return piece;
    }
    if (!more) {
      // The last record need not end as the others do.
      done_ = true;
      if (!failed()) piece.chunk.bytes = std::move(buffer_);
      return piece;
    }
  }
}

/// One that is too long is left where it is, to be rejected as a record.
void ChunkCutter::take_header() {
  RecordScanner::Ends ends;
  bool more = true;
  for (std::size_t wanted = head_bytes; more && ends.count == 0; wanted = buffer_.size() * 2) {
    if (buffer_.size() > max_article_bytes) return;
    more = fill(wanted);
    ends = scan();
  }
  const std::size_t end = ends.count > 0 ? ends.first : buffer_.size();
  file_.header = buffer_.substr(0, end);
  file_.first_line += static_cast<std::uint64_t>(std::ranges::count(file_.header, '\n'));
  drop(end);
  // What else was scanned is scanned again, by a scanner that begins behind the header.
  scanner_ = format_->scanner(file_.header);
  begin_ = 0;
  scanned_ = 0;
}

/// `end` is in the file.
void ChunkCutter::cut_records(Piece& piece, std::uint64_t end, std::uint64_t records) {
  const auto bytes = static_cast<std::size_t>(end - begin_);
  piece.chunk.bytes = buffer_.substr(0, bytes);
  file_.first_line += static_cast<std::uint64_t>(std::ranges::count(piece.chunk.bytes, '\n'));
  file_.first_record += records;
  drop(bytes);
  done_ = at_end_ && buffer_.empty() && !failed();
}

void ChunkCutter::skip_long_record(Piece& piece) {
  piece.rejections.push_back({{file_.path, file_.first_line}, std::string(longer_than_that)});
  RecordScanner::Ends ends;
  do {
    file_.first_line += static_cast<std::uint64_t>(std::ranges::count(buffer_, '\n'));
    drop(buffer_.size());
    fill(read_bytes);
    ends = scan();
  } while (ends.count == 0 && !at_end_);
  const std::size_t end =
      ends.count > 0 ? static_cast<std::size_t>(ends.first - begin_) : buffer_.size();
  file_.first_line += static_cast<std::uint64_t>(
      std::ranges::count(std::string_view(buffer_).substr(0, end), '\n'));
  ++file_.first_record;
  drop(end);
  piece.chunk.first_line = file_.first_line;
  piece.chunk.first_record = file_.first_record;
  if (ends.count > 1) cut_records(piece, ends.last, ends.count - 1);
  done_ = at_end_ && buffer_.empty() && !failed();
}

void ChunkCutter::drop(std::size_t bytes) {
  buffer_.erase(0, bytes);
  begin_ += bytes;
  scanned_ -= std::min(bytes, scanned_);
}

Piece ChunkCutter::empty_piece() const {
  return {.chunk = file_, .format = format_};
}

Piece ChunkCutter::rejected(std::uint64_t line, std::string_view reason) const {
  return {.chunk = file_, .rejections = {{{file_.path, line}, std::string(reason)}}};
}

}  // namespace lede::indexing
