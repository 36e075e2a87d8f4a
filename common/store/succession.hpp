// SPDX-License-Identifier: GPL-2.0-or-later
// Which versions of articles a new segment makes obsolete, and which inputs then hold what.
// Private to the store.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/index_writer.hpp"
#include "common/store/publication.hpp"
#include "common/store/superseded.hpp"

namespace lede::store {

struct Succession {
  Superseded superseded;
  PublishReport report;
  std::map<std::string, std::string> metadata;  // of the new segment: holders, and states below
  std::set<std::string> forgotten;              // inputs, by input_key(), to be read again
  std::vector<Xapian::docid> unwanted;          // of `merged`: another has its place
};

/// An input that was read to its end and did not give an article again holds it no longer. An
/// article that nobody holds is superseded, and so is one that comes again. One that others hold
/// under its id, but not the input that gave its text, stays as it is, and the states of those are
/// forgotten, so that they are read again and give it anew. One that others hold under other names
/// only gets the first of these, and the state of that is forgotten.
Succession succession_of(const Publication& publication);

}  // namespace lede::store
