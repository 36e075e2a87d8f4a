// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/containers/http_body.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/containers/peeked_stream.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t block_bytes = std::size_t{64} << 10;

}  // namespace

bool BoundedBuffer::skip() {
  setg(nullptr, nullptr, nullptr);
  while (left_ > 0) {
    source_.ignore(static_cast<std::streamsize>(std::min<std::uint64_t>(left_, block_bytes)));
    if (source_.gcount() <= 0) return false;
    left_ -= static_cast<std::uint64_t>(source_.gcount());
  }
  return true;
}

BoundedBuffer::int_type BoundedBuffer::underflow() {
  if (left_ == 0) return traits_type::eof();
  block_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(left_, block_bytes)));
  source_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
  const std::streamsize bytes = source_.gcount();
  if (bytes <= 0) throw ReadingFailed();
  left_ -= static_cast<std::uint64_t>(bytes);
  setg(block_.data(), block_.data(), block_.data() + bytes);
  return traits_type::to_int_type(*gptr());
}

ChunkedBuffer::int_type ChunkedBuffer::underflow() {
  if (left_ == 0) left_ = next_chunk();
  if (left_ == 0) return traits_type::eof();
  block_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(left_, block_bytes)));
  const std::streamsize bytes =
      source_.sgetn(block_.data(), static_cast<std::streamsize>(block_.size()));
  if (bytes <= 0) return traits_type::eof();
  left_ -= static_cast<std::uint64_t>(bytes);
  setg(block_.data(), block_.data(), block_.data() + bytes);
  return traits_type::to_int_type(*gptr());
}

/// Its size in bytes; 0 where there is none.
std::uint64_t ChunkedBuffer::next_chunk() {
  constexpr std::size_t most_bytes = 1024;
  if (!std::exchange(first_, false)) read_line(source_, most_bytes);  // behind the one before
  const std::string size = read_line(source_, most_bytes).value_or("");
  constexpr int hexadecimal = 16;
  std::uint64_t bytes = 0;
  std::from_chars(size.data(), size.data() + size.size(), bytes, hexadecimal);
  return bytes;
}

std::optional<std::string> read_line(std::streambuf& source, std::size_t most_bytes) {
  std::string line;
  while (true) {
    const int next = source.sbumpc();
    if (next == std::streambuf::traits_type::eof()) return std::nullopt;
    if (next == '\n') break;
    if (line.size() == most_bytes) return std::nullopt;
    line += static_cast<char>(next);
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

}  // namespace lede::indexing
