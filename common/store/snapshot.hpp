// SPDX-License-Identifier: GPL-2.0-or-later
// One consistent view of one or several databases. Private to the store.
//
// A writer publishes a new segment first and deletes what it supersedes afterwards. So a
// snapshot reads the stub, then the note of what is superseded, then opens the segments, and
// begins again where the stub has changed meanwhile: it holds each article's newest version,
// and skips the older ones that the note names. Of an article that several databases hold it
// skips all but the first one's.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/document_facts.hpp"
#include "common/store/language_parts.hpp"
#include "common/store/visibility.hpp"

namespace lede::store {

struct Snapshot {
  Xapian::Database all;
  std::vector<Xapian::Database> segments;      // of all databases, in their order
  std::vector<std::filesystem::path> folders;  // of the local segments
  bool has_remote = false;
  Visibility visibility;
  LanguageParts languages;
  FactsOfSegments facts;  // none where a segment is remote

  /// How many documents hold a term, hidden ones too. Throws Xapian::Error.
  std::uint64_t frequency(const std::string& term) const;
  /// How often all together hold it, a word of a title counting as its weight says.
  std::uint64_t occurrences(const std::string& term) const;

  /// Whether the document is to be shown and counted; `number` is its number in `all`.
  bool counts(Xapian::docid number, const Xapian::Document& document) const {
    return visibility.counts(all, number, document);
  }
};

/// Opens all of `databases`, each a folder or `host:port`, and checks their fingerprints.
/// Throws Error or Xapian::Error.
Snapshot open_snapshot(const std::vector<std::string>& databases, const std::string& fingerprint);

/// Changes whenever one of the local databases is published anew.
std::string publication_mark(const std::vector<std::string>& databases);

}  // namespace lede::store
