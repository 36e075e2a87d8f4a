// SPDX-License-Identifier: GPL-2.0-or-later
// A stream of UTF-16 as UTF-8, as Excel's exports and Windows' editors need it. Knows nothing of
// what the text says.
#pragma once

#include <cstddef>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>

namespace lede::indexing {

/// Whether a byte order mark of UTF-16 comes first.
bool begins_with_utf16(std::string_view head);

/// Gives the text behind the byte order mark, which must come first. Halves of surrogate pairs,
/// and a byte that is left over at the end, become U+FFFD.
class Utf16Buffer : public std::streambuf {
 public:
  /// `source` outlives the buffer.
  explicit Utf16Buffer(std::istream& source) : source_(source) {}

 protected:
  /// Throws ReadingFailed where the source goes bad.
  int_type underflow() override;

 private:
  void read_block();
  void take_unit(char32_t unit);

  std::istream& source_;
  bool is_begun_ = false;
  std::size_t low_ = 0;          // where in a unit its low byte is
  std::string left_over_;        // a byte whose other half is in the next block
  char32_t high_surrogate_ = 0;  // that waits for its other half
  std::string text_;
};

class Utf16Stream : public std::istream {
 public:
  explicit Utf16Stream(std::istream& source) : std::istream(nullptr), buffer_(source) {
    rdbuf(&buffer_);
  }

 private:
  Utf16Buffer buffer_;
};

}  // namespace lede::indexing
