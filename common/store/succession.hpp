// SPDX-License-Identifier: GPL-2.0-or-later
// Which versions of articles a new segment makes obsolete, and which inputs then hold what.
// Private to the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/holders.hpp"
#include "common/store/index_writer.hpp"
#include "common/store/keeping.hpp"
#include "common/store/repetition.hpp"
#include "common/store/superseded.hpp"

namespace lede::store {

/// A segment that is to be published, and what it stands against.
struct Publication {
  std::filesystem::path merged;  // holds each id once
  std::vector<Xapian::Database> older;
  InputTerms inputs;  // that were read to their end
  std::uint32_t generation = 0;
  std::uint32_t first_generation = 0;  // of this writer
  const KeptArticles& kept;            // of `older`
  Repetitions repetitions;             // in `merged`
};

struct Succession {
  Superseded superseded;
  PublishReport report;
  std::map<std::string, std::string> metadata;  // of the new segment: holders, and states below
  std::set<std::string> forgotten;              // inputs, by input_key(), to be read again
  std::vector<Xapian::docid> unwanted;          // of `merged`: the kept version came later
};

/// An input that was read to its end and did not give an article again holds it no longer. An
/// article that nobody holds is superseded, and so is one that comes again. One that only others
/// hold than the input that gave its text stays as it is, and the states of those are forgotten,
/// so that they are read again and give it anew.
Succession succession_of(Publication publication);

}  // namespace lede::store
