// SPDX-License-Identifier: GPL-2.0-or-later
// A stream whose first bytes can be looked at before it is read: what a file is shows there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace lede::indexing {

/// What a stream's buffer throws where it cannot go on: the stream goes bad of it.
class ReadingFailed : public std::exception {};

/// Gives `source` from where it is. Can be moved about in where the source can.
class PeekedBuffer : public std::streambuf {
 public:
  /// Reads the first `bytes_ahead`, or what there is. `source` outlives the buffer.
  PeekedBuffer(std::istream& source, std::size_t bytes_ahead);

  std::string_view head() const { return head_; }
  /// How many bytes were read of the source, those read twice counted twice.
  std::uint64_t bytes_read() const { return bytes_read_; }

 protected:
  int_type underflow() override;
  std::streamsize xsgetn(char* to, std::streamsize bytes) override;
  pos_type seekoff(off_type offset, std::ios::seekdir from, std::ios::openmode which) override;
  pos_type seekpos(pos_type position, std::ios::openmode which) override;

 private:
  std::streamsize read(char* to, std::streamsize bytes);

  std::istream& source_;
  std::uint64_t bytes_read_ = 0;
  std::string head_;
  std::vector<char> block_;
};

class PeekedStream : public std::istream {
 public:
  PeekedStream(std::istream& source, std::size_t bytes_ahead)
      : std::istream(nullptr), buffer_(source, bytes_ahead) {
    rdbuf(&buffer_);
  }

  const PeekedBuffer& buffer() const { return buffer_; }

 private:
  PeekedBuffer buffer_;
};

}  // namespace lede::indexing
