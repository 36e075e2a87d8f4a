// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as JSON. Its records are the same however the input comes in blocks, and wherever
// between two of them it is cut into chunks.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/format.hpp"
#include "indexer/readers/json_records.hpp"

using lede::indexing::format_named;
using lede::indexing::JsonRecords;
using lede::indexing::read_chunk;

namespace {

std::vector<JsonRecords::Span> fed(std::string_view json, std::size_t block_bytes) {
  JsonRecords records;
  std::vector<JsonRecords::Span> spans;
  for (; !json.empty(); json.remove_prefix(std::min(block_bytes, json.size()))) {
    for (const auto& span : records.feed(json.substr(0, block_bytes))) spans.push_back(span);
  }
  return spans;
}

bool same(const std::vector<JsonRecords::Span>& left, const std::vector<JsonRecords::Span>& right,
          std::uint64_t shift) {
  return std::ranges::equal(left, right, [shift](const auto& a, const auto& b) {
    return a.begin == b.begin + shift && a.end == b.end + shift;
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::vector<JsonRecords::Span> whole = fed(bytes, size + 1);
  if (!same(whole, fed(bytes, 3), 0)) std::abort();
  if (!whole.empty()) {
    const auto middle = whole.begin() + static_cast<std::ptrdiff_t>(whole.size() / 2);
    const std::string_view rest = std::string_view(bytes).substr(middle->end);
    if (!same({middle + 1, whole.end()}, fed(rest, size + 1), middle->end)) std::abort();
  }
  read_chunk(*format_named("json"), {.path = "/fuzz.json", .bytes = bytes}, {});
  return 0;
}
