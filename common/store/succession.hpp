// SPDX-License-Identifier: GPL-2.0-or-later
// Which versions of articles a new segment makes obsolete. Private to the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/store/index_writer.hpp"
#include "common/store/superseded.hpp"

namespace lede::store {

/// Where an id comes more than once in a database that is not yet published, deletes all
/// versions but the newest.
void keep_newest_of_each_id(const std::filesystem::path& database);

struct Succession {
  Superseded superseded;
  PublishReport report;
};

/// What publishing `merged` as `generation` supersedes in the `older` databases: the articles
/// that come again, and those of `inputs` that were written before `first_generation` and did
/// not come again.
Succession succession_of(const std::filesystem::path& merged,
                         const std::vector<Xapian::Database>& older,
                         const std::vector<std::pair<std::string, std::string>>& inputs,
                         std::uint32_t generation, std::uint32_t first_generation);

}  // namespace lede::store
