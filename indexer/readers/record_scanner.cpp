// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/record_scanner.hpp"

#include <algorithm>

namespace lede::indexing {

void RecordScanner::Ends::add(std::uint64_t end) {
  if (count == 0) first = end;
  last = end;
  ++count;
}

RecordScanner::Ends LineScanner::scan(std::string_view block) {
  Ends ends;
  const std::size_t first = block.find('\n');
  if (first != std::string_view::npos) {
    ends.first = position_ + first + 1;
    ends.last = position_ + block.rfind('\n') + 1;
    ends.count = static_cast<std::uint64_t>(std::ranges::count(block, '\n'));
  }
  position_ += block.size();
  return ends;
}

std::unique_ptr<RecordScanner> scan_lines(std::string_view) {
  return std::make_unique<LineScanner>();
}

}  // namespace lede::indexing
