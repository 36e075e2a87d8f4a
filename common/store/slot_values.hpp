// SPDX-License-Identifier: GPL-2.0-or-later
// What a value slot holds of some documents. Private to the store.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/schema/schema.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// In the order of `documents`, which are numbers in `snapshot.all`, each once; empty where there
/// is nothing. Xapian keeps a slot's values in rows of documents: in a row's order they are read in
/// one go, where a Document looks each of them up anew. Throws Xapian::Error.
std::vector<std::string> slot_values(const Snapshot& snapshot, schema::Slot slot,
                                     const std::vector<Xapian::docid>& documents);

}  // namespace lede::store
