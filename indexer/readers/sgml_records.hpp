// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the documents of SGML collections: elements of one name, side by side, in text that is
// fed in blocks. Knows nothing of what is in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/reading.hpp"
#include "indexer/readers/record_scanner.hpp"

namespace lede::indexing {

/// One that is not closed ends where the next begins. What stands between them is no record.
/// Time is linear, memory is a block's.
class SgmlRecords {
 public:
  /// `element` is in upper case; those of the text are in any.
  explicit SgmlRecords(std::string_view element) : element_(element) {}

  /// Bytes of all that was fed: from the start tag to behind the end tag.
  struct Span {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    bool is_closed = false;
  };

  /// The records that end in `block`.
  std::vector<Span> feed(std::string_view block);
  /// The one that is open when there is no more.
  std::optional<Span> rest() const;

 private:
  std::string element_;
  std::string begun_;           // of a tag, at the end of the last block
  std::uint64_t position_ = 0;  // of what comes next, with what is begun
  std::optional<std::uint64_t> open_;
};

class SgmlScanner : public RecordScanner {
 public:
  explicit SgmlScanner(std::string_view element) : records_(element) {}
  Ends scan(std::string_view block) override;

 private:
  SgmlRecords records_;
};

struct SgmlRecord {
  std::string_view text;  // of the chunk
  Place place;            // of its start tag
  std::uint64_t number = 0;
  bool is_closed = false;
};

/// Those of a chunk, which outlives them.
std::vector<SgmlRecord> sgml_records(const Chunk& chunk, std::string_view element);

/// Reads them one by one, `article_of` each. Those without title and body are rejected.
Reading read_sgml(const Chunk& chunk, std::string_view element,
                  Article (*article_of)(std::string_view record));

/// Whether the first tag of `head` is that of the element, behind declarations and white space.
bool begins_with_element(std::string_view head, std::string_view element);

}  // namespace lede::indexing
