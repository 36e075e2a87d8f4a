// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of a stream as streams of their own: so many bytes of it, or the chunks that HTTP/1.1 sends
// a body in (RFC 9112). Neither holds more than a block.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <vector>

namespace lede::indexing {

/// The next `bytes` of `source`, which outlives the buffer. Goes bad where the source ends before.
class BoundedBuffer : public std::streambuf {
 public:
  BoundedBuffer(std::istream& source, std::uint64_t bytes) : source_(source), left_(bytes) {}

  /// Passes over what is left; false where the source ends before.
  bool skip();

 protected:
  int_type underflow() override;

 private:
  std::istream& source_;
  std::uint64_t left_;  // and not yet in the block
  std::vector<char> block_;
};

/// What the chunks of `source` hold; ends with the last chunk, or where they cannot be read.
class ChunkedBuffer : public std::streambuf {
 public:
  explicit ChunkedBuffer(std::streambuf& source) : source_(source) {}

 protected:
  int_type underflow() override;

 private:
  std::uint64_t next_chunk();

  std::streambuf& source_;
  std::uint64_t left_ = 0;  // of the chunk, and not yet in the block
  bool first_ = true;
  std::vector<char> block_;
};

/// A line without its end; nothing where the stream ends before one, or it is longer.
std::optional<std::string> read_line(std::streambuf& source, std::size_t most_bytes);

}  // namespace lede::indexing
