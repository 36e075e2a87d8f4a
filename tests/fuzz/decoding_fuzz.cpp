// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes in any declared encoding: the first line is the label, the rest the file.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/base/utf8.hpp"
#include "indexer/readers/declared_encoding.hpp"
#include "indexer/readers/decoding.hpp"

using lede::is_valid_utf8;
using lede::indexing::decode;
using lede::indexing::DecodedText;
using lede::indexing::encoding_declared_in_html;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(input.find('\n'), input.size());
  const std::string_view bytes = input.substr(std::min(end + 1, input.size()));
  for (const std::string_view declared :
       {input.substr(0, end), encoding_declared_in_html(bytes), std::string_view()}) {
    const auto decoded = decode(bytes, declared);
    const auto* const text = std::get_if<DecodedText>(&decoded);
    if (text == nullptr) continue;
    const bool sound = is_valid_utf8(text->text) && text->text.find('\r') == std::string::npos &&
                       text->text.find('\0') == std::string::npos;
    if (!sound) std::abort();
  }
  return 0;
}
