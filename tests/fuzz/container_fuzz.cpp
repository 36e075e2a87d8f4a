// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as an archive, a compressed file or a web archive, and what they hold as pieces.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "indexer/input_reader.hpp"

using lede::indexing::Input;
using lede::indexing::InputReader;
using lede::indexing::max_article_bytes;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream standard_input(std::string(reinterpret_cast<const char*>(data), size));
  Input input;
  input.path = "-";
  InputReader reader(input, nullptr, standard_input);
  while (const auto piece = reader.next()) {
    if (piece->chunk.bytes.size() > 2 * max_article_bytes) std::abort();
    if (piece->input != "-") std::abort();
  }
  return 0;
}
