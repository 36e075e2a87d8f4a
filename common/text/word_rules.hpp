// SPDX-License-Identifier: GPL-2.0-or-later
// The boundaries of words by the rules of UAX 29 (WB3 to WB12), as ICU's iterator finds them in
// European text and its signs. Only classes of code points are asked of ICU. That both agree is
// tested on random text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/text/sign_classes.hpp"
#include "common/text/word_breaker.hpp"

namespace lede::text {

/// Not thread-safe.
class WordRules {
 public:
  /// Starts over with `text`, which is valid UTF-8. False where it holds what these rules leave to
  /// ICU: marks, signs of format, ends of lines, `_`, and scripts of other parts of the world.
  bool start(std::string_view text);

  /// Adds the segments of the text, `offset` bytes behind where they are in it.
  void cut(std::size_t offset, std::vector<Segment>& segments) const;

 private:
  std::size_t end_of_word(std::size_t begin) const;
  bool goes_on_behind(std::size_t sign) const;

  SignClasses classes_;
};

}  // namespace lede::text
