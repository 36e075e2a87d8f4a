// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/lede.hpp"

namespace lede::text {

Position lede_end(const Analysis& body) {
  std::size_t words = 0;
  Position end = body.next;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : body.sentences) {
    if (sentence.first > sentence.last) continue;
    if (words >= lede_words && sentence.paragraph != paragraph) break;
    words += sentence.last - sentence.first + 1;
    paragraph = sentence.paragraph;
    end = sentence.last + 1;
  }
  return end;
}

}  // namespace lede::text
