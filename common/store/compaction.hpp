// SPDX-License-Identifier: GPL-2.0-or-later
// Merges Xapian databases into one. Private to the store.
#pragma once

#include <filesystem>
#include <vector>

namespace lede::store {

/// Merges `sources` in their order into a new database at `target`, smallest size. Frequencies
/// of words are summed, of input states the newest stays. Deletes nothing, syncs no folder.
void compact(const std::vector<std::filesystem::path>& sources,
             const std::filesystem::path& target);

}  // namespace lede::store
