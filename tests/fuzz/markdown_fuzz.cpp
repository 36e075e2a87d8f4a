// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a Markdown file: front matter, shortcodes, HTML and Markdown.
#include <cstddef>
#include <cstdint>
#include <string>

#include "tests/fuzz/document_check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lede::fuzz::check_document("markdown", "/fuzz.md",
                             std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
