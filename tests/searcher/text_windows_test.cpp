// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/text_windows.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using lede::ByteRange;
using lede::windows_of;

namespace {

constexpr std::size_t mega = std::size_t{1} << 20;

std::string paragraph(std::size_t bytes) {
  return std::string(bytes, 'a') + "\n\n";
}

}  // namespace

TEST_CASE("text windows: what fits is one") {
  CHECK(windows_of("", mega) == std::vector<ByteRange>{{0, 0}});
  CHECK(windows_of(" a \n\n b", mega) == std::vector<ByteRange>{{0, 7}});
}

TEST_CASE("text windows: paragraphs stay whole") {
  const std::string text = paragraph(400'000) + paragraph(600'000) + paragraph(100'000);
  CHECK(windows_of(text, mega) == std::vector<ByteRange>{{0, 1'000'002}, {1'000'004, 1'100'004}});
}

TEST_CASE("text windows: where there are no paragraphs the cut is where the analyzer's is") {
  const std::vector<ByteRange> windows = windows_of(std::string(3 * mega, 'a'), mega);
  CHECK(windows == std::vector<ByteRange>{{0, mega}, {mega, 2 * mega}, {2 * mega, 3 * mega}});
}
