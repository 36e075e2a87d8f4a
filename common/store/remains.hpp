// SPDX-License-Identifier: GPL-2.0-or-later
// What a segment still says of articles that were deleted from it. Private to the store.
#pragma once

#include <filesystem>

namespace lede::store {

/// Corrects how often words occur, and forgets words and forms that occur no more, notes on inputs
/// that are gone, and empty notes on holders. The database is not yet published, and there is no
/// other segment of which these speak.
void clear_remains(const std::filesystem::path& database);

}  // namespace lede::store
