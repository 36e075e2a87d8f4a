// SPDX-License-Identifier: GPL-2.0-or-later
// One consistent view of one or several databases. Private to the store.
//
// A writer publishes a new segment first and deletes what it supersedes afterwards. So a
// snapshot reads the stub, then the note of what is superseded, then opens the segments, and
// begins again where the stub has changed meanwhile: it holds each article's newest version,
// and skips the older ones that the note names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

namespace lede::store {

struct Snapshot {
  Xapian::Database all;
  std::vector<Xapian::Database> segments;      // of all databases
  std::vector<std::filesystem::path> folders;  // of the local segments
  bool has_remote = false;

  /// Articles whose id term is among these and whose generation is lower do not count.
  std::unordered_set<std::string> superseded;
  std::uint32_t superseded_below = 0;

  bool is_superseded(const Xapian::Document& document) const;
};

/// Opens all of `databases`, each a folder or `host:port`, and checks their fingerprints.
/// Throws Error or Xapian::Error.
Snapshot open_snapshot(const std::vector<std::string>& databases, const std::string& fingerprint);

/// Changes whenever one of the local databases is published anew.
std::string publication_mark(const std::vector<std::string>& databases);

}  // namespace lede::store
