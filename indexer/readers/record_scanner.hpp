// SPDX-License-Identifier: GPL-2.0-or-later
// Finds where the records of a container end, so that it can be cut between them without being
// held whole. Knows nothing of what records say.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace lede::indexing {

/// Is fed all bytes of an input once, in order, in blocks that may end anywhere.
class RecordScanner {
 public:
  virtual ~RecordScanner() = default;
  RecordScanner() = default;
  RecordScanner(const RecordScanner&) = delete;
  RecordScanner& operator=(const RecordScanner&) = delete;

  /// The ends of records that became known: each is the number of bytes of the input before the
  /// next record. They ascend, from one call to the next too.
  struct Ends {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t count = 0;  // where it is 0 the others say nothing

    void add(std::uint64_t end);
  };
  virtual Ends scan(std::string_view block) = 0;
};

/// A record a line.
class LineScanner : public RecordScanner {
 public:
  Ends scan(std::string_view block) override;

 private:
  std::uint64_t position_ = 0;  // of the next block
};

/// Makes the scanner for an input that begins with `head`.
using MakeScanner = std::unique_ptr<RecordScanner> (*)(std::string_view head);
std::unique_ptr<RecordScanner> scan_lines(std::string_view head);

}  // namespace lede::indexing
