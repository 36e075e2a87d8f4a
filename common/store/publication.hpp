// SPDX-License-Identifier: GPL-2.0-or-later
// A segment that is to be published, what it stands against, and what becomes of both. Private to
// the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/holders.hpp"
#include "common/store/keeping.hpp"
#include "common/store/repetition.hpp"
#include "common/store/shared_numbers.hpp"
#include "common/store/superseded.hpp"

namespace lede::store {

struct Publication {
  std::filesystem::path merged;  // holds each id once
  std::vector<Xapian::Database> older;
  InputTerms inputs;  // that were read to their end
  std::uint32_t generation = 0;
  std::uint32_t first_generation = 0;  // of this writer
  const KeptArticles& kept;            // of `older`
  SharedNumbers shared;                // in `merged` and `older`
  Repetitions repetitions;             // in `merged`
};

/// What becomes of documents.
struct Decisions {
  std::set<std::string> gone;                // id terms: these older versions
  std::map<std::string, NewName> new_names;  // of some of them, which are there under these
  std::set<Xapian::docid> unwanted;          // of the new segment
  std::set<Xapian::docid> replacing;         // of the new segment: they replace an older version

  bool is_renamed(const std::string& id_term) const { return new_names.contains(id_term); }
};

}  // namespace lede::store
