// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts a passage around a place in a text: whole sentences where they fit, else whole words.
// Knows nothing of why the place matters.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/code_point_index.hpp"

namespace lede {

struct Passage {
  ByteRange range;
  bool cut_before = false;  // it begins inside a sentence
  bool cut_after = false;   // it ends inside a sentence
};

class PassageCutter {
 public:
  /// Both belong to one text and outlive the cutter. `length` is in code points.
  PassageCutter(const CodePointIndex& code_points, const text::Analysis& analysis,
                std::size_t length);

  /// The passage that shows `core`, a range from the start of a word to the end of one, and
  /// stays inside `free`, which holds `core`. About `length` long; longer only where `core` is,
  /// or where sentences would have to be cut for less than a quarter of it.
  Passage around(ByteRange core, ByteRange free) const;

  /// The opening of the text. Nothing of a text without sentences.
  Passage opening() const;

  /// The index of the sentence that holds or precedes the byte; there must be one.
  std::size_t sentence_at(std::size_t byte) const;

 private:
  struct Span {
    std::size_t first = 0, last = 0;  // sentences
  };

  ByteRange bytes(Span span, ByteRange free) const;
  Span grow(Span span, ByteRange free) const;
  ByteRange cut(ByteRange sentences, ByteRange core) const;
  Passage passage(ByteRange range) const;
  bool is_too_long(ByteRange sentences) const;
  std::size_t word_begin_from(std::size_t byte) const;
  std::size_t word_end_until(std::size_t byte) const;
  std::vector<text::Token>::const_iterator first_from(std::size_t byte) const;

  const CodePointIndex& code_points_;
  const std::vector<text::Token>& tokens_;
  const std::vector<text::Sentence>& sentences_;
  std::size_t length_;
};

}  // namespace lede
