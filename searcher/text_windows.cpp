// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/text_windows.hpp"

#include <cassert>

#include "common/text/paragraph_splitter.hpp"

namespace lede {

std::vector<ByteRange> windows_of(std::string_view text, std::size_t max_bytes) {
  assert(max_bytes >= text::max_paragraph_bytes);
  if (text.size() <= max_bytes) return {{0, text.size()}};
  std::vector<ByteRange> windows;
  for (const ByteRange& paragraph : text::split_paragraphs(text)) {
    if (windows.empty() || paragraph.end - windows.back().begin > max_bytes) {
      windows.push_back(paragraph);
    } else {
      windows.back().end = paragraph.end;
    }
  }
  return windows;
}

}  // namespace lede
