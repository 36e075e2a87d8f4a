// SPDX-License-Identifier: GPL-2.0-or-later
// The ends of sentences by the rules of UAX 29 (SB1 to SB998), as ICU's iterator finds them, in
// half of its time. Only classes of code points are asked of ICU. That both agree is tested on
// random text.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/text/sign_classes.hpp"

namespace lede::text {

/// Not thread-safe.
class SentenceRules {
 public:
  /// Starts over with `text`, which is valid UTF-8. False where it holds what these rules leave to
  /// ICU: marks and signs of format, which belong to what stands before them, and ends of lines.
  bool start(std::string_view text);

  /// Where the next sentence ends, with the white space behind it, as a place in the text; its end
  /// where none is left.
  std::size_t next();

 private:
  bool goes_on(std::size_t sign, std::size_t next) const;
  bool lower_case_follows(std::size_t at) const;

  SignClasses classes_;
  std::size_t next_ = 0;
};

}  // namespace lede::text
