// SPDX-License-Identifier: GPL-2.0-or-later
// Ids that come more than once in one publication: one article of each stays, and what was
// dropped is told. Private to the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/holders.hpp"
#include "common/store/index_writer.hpp"

namespace lede::store {

struct Repetitions {
  std::map<std::string, Holders> holders;  // by id term, where several inputs gave it
  RepeatedIds ids;
};

/// Where an id comes more than once in a database that is not yet published, deletes all
/// versions but the newest. `generation` is that of the database.
Repetitions keep_newest_of_each_id(const std::filesystem::path& database, std::uint32_t generation);

/// Counts that `dropped` gave way to `kept`, which has the same id, and names the first of them.
/// A record that was read twice is not worth telling, nor is the same text in another input.
void note_repetition(RepeatedIds& ids, const Xapian::Document& kept,
                     const Xapian::Document& dropped);

}  // namespace lede::store
