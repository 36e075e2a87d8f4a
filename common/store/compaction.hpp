// SPDX-License-Identifier: GPL-2.0-or-later
// Merges Xapian databases into one. Private to the store.
#pragma once

#include <filesystem>
#include <vector>

namespace lede::store {

/// Merges `sources` into a new database at `target`, smallest size, and their metadata by
/// merged_metadata(). Documents keep their numbers: those of a source lie in a range in which no
/// other's do. Deletes nothing, syncs no folder.
void compact(const std::vector<std::filesystem::path>& sources,
             const std::filesystem::path& target);

}  // namespace lede::store
