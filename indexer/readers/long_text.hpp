// SPDX-License-Identifier: GPL-2.0-or-later
// Of the keys of a record that are read for nothing, the one that looks like its text, and what to
// say of it. Knows nothing of the formats that records are written in.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/article_keys.hpp"
#include "indexer/readers/reading.hpp"

namespace lede::indexing {

class LongText {
 public:
  void see(std::string_view key, std::string_view value);

  /// `; "story_en" looks like its text: --map body=story_en`, or nothing where no value does.
  std::string hint() const;
  /// Where there is one, notes it as that of the record at `place`, which has no other.
  void note(const Place& place, KeysSeen& seen) const;

 private:
  std::string key_;
  std::size_t bytes_ = 0;
};

/// That such texts were not read, and how they would be.
std::string warning_of(const UnreadText& text);

}  // namespace lede::indexing
