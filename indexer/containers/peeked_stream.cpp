// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/containers/peeked_stream.hpp"

#include <algorithm>
#include <cstring>

namespace lede::indexing {

PeekedBuffer::PeekedBuffer(std::istream& source, std::size_t bytes_ahead)
    : source_(source), head_(bytes_ahead, '\0') {
  source_.read(head_.data(), static_cast<std::streamsize>(bytes_ahead));
  head_.resize(static_cast<std::size_t>(source_.gcount()));
  bytes_read_ = head_.size();
  setg(head_.data(), head_.data(), head_.data() + head_.size());
}

PeekedBuffer::int_type PeekedBuffer::underflow() {
  constexpr std::size_t block_bytes = std::size_t{64} << 10;
  block_.resize(block_bytes);
  const std::streamsize bytes = read(block_.data(), static_cast<std::streamsize>(block_.size()));
  if (bytes == 0) return traits_type::eof();
  setg(block_.data(), block_.data(), block_.data() + bytes);
  return traits_type::to_int_type(*gptr());
}

/// What is buffered, then straight from the source.
std::streamsize PeekedBuffer::xsgetn(char* to, std::streamsize bytes) {
  const std::streamsize buffered = std::min(bytes, static_cast<std::streamsize>(egptr() - gptr()));
  if (buffered > 0) std::memcpy(to, gptr(), static_cast<std::size_t>(buffered));
  setg(eback(), gptr() + buffered, egptr());
  return bytes == buffered ? bytes : buffered + read(to + buffered, bytes - buffered);
}

std::streamsize PeekedBuffer::read(char* to, std::streamsize bytes) {
  source_.read(to, bytes);
  if (source_.bad()) throw ReadingFailed();
  bytes_read_ += static_cast<std::uint64_t>(source_.gcount());
  return source_.gcount();
}

PeekedBuffer::pos_type PeekedBuffer::seekoff(off_type offset, std::ios::seekdir from,
                                             std::ios::openmode which) {
  // The source is ahead by what is buffered.
  if (from == std::ios::cur) offset -= egptr() - gptr();
  source_.clear(source_.rdstate() & std::ios::badbit);
  const pos_type position = source_.rdbuf()->pubseekoff(offset, from, which);
  if (position != pos_type(off_type(-1))) setg(nullptr, nullptr, nullptr);
  return position;
}

PeekedBuffer::pos_type PeekedBuffer::seekpos(pos_type position, std::ios::openmode which) {
  return seekoff(position, std::ios::beg, which);
}

}  // namespace lede::indexing
