// SPDX-License-Identifier: GPL-2.0-or-later
// Words anywhere on pages, as a PDF may set them: each is four places of four bytes, its length and
// its letters.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "common/base/utf8.hpp"
#include "indexer/pdf/page_layout.hpp"

using lede::pdf::Layout;
using lede::pdf::Page;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t place_bytes = 4 * sizeof(float);
  constexpr unsigned letters_mask = 15;
  constexpr unsigned new_page = 128;
  std::vector<Page> pages(1);
  std::size_t bytes = 0;
  for (std::size_t at = 0; at + place_bytes < size;) {
    float places[4];
    std::memcpy(places, data + at, place_bytes);
    const unsigned sign = data[at + place_bytes];
    at += place_bytes + 1;
    const std::size_t letters = std::min<std::size_t>(sign & letters_mask, size - at);
    std::string text(reinterpret_cast<const char*>(data + at), letters);
    at += letters;
    text = lede::repair_utf8(text);
    bytes += text.size() + 2;
    if ((sign & new_page) != 0) pages.emplace_back();
    pages.back().words.push_back({std::move(text), places[0], places[1], places[2], places[3]});
  }
  const Layout layout = lede::pdf::lay_out(pages);
  if (layout.body.size() > bytes || !lede::is_valid_utf8(layout.body)) std::abort();
  if (!lede::is_valid_utf8(layout.title)) std::abort();
  return 0;
}
