// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a table. The scanner finds as many rows as the reader reads, however its input
// comes in blocks.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/chunk_cutter.hpp"
#include "indexer/readers/csv_rows.hpp"
#include "indexer/readers/decoding.hpp"
#include "indexer/readers/format.hpp"

using lede::indexing::ChunkCutter;
using lede::indexing::csv_rows;
using lede::indexing::CsvScanner;
using lede::indexing::decode;
using lede::indexing::DecodedText;
using lede::indexing::format_named;
using lede::indexing::read_chunk;
using lede::indexing::separator_of;

namespace {

std::uint64_t rows_scanned(std::string_view table, std::size_t block_bytes) {
  CsvScanner scanner(table);
  std::uint64_t count = 0;
  for (; !table.empty(); table.remove_prefix(std::min(block_bytes, table.size()))) {
    count += scanner.scan(table.substr(0, block_bytes)).count;
  }
  return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (rows_scanned(bytes, size + 1) != rows_scanned(bytes, 3)) std::abort();
  if (const auto decoded = decode(bytes); const auto* text = std::get_if<DecodedText>(&decoded)) {
    // UTF-16 has other bytes: rows are compared in what is read of them.
    const std::string& table = text->text;
    if (lede::indexing::bytes_before_header(table) == 0) {
      const std::size_t read = csv_rows(table, separator_of(table)).size();
      const std::uint64_t scanned = rows_scanned(table, table.size() + 1);
      if (read != scanned && read != scanned + 1) std::abort();
    }
  }
  std::istringstream stream(bytes);
  ChunkCutter cutter(stream, {.path = "/fuzz.csv"}, *format_named("csv"));
  while (const auto piece = cutter.next()) read_chunk(*format_named("csv"), piece->chunk, {});
  return 0;
}
