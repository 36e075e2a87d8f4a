// SPDX-License-Identifier: GPL-2.0-or-later
// Which inputs were indexed before and are not there any more. What cannot be looked at is not
// gone, nor is anything where a whole path is missing or empty: a disk may not be mounted.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/store/index_writer.hpp"
#include "indexer/readers/reading.hpp"

namespace lede::indexing {

struct Pruning {
  std::vector<std::string> gone;      // inputs
  std::vector<Rejection> kept_paths;  // that are missing or empty, though they held inputs
  std::vector<Note> notes;            // on inputs that cannot be looked at
};

/// Looks for the inputs that `writer` remembers of `paths`, files or folders. `database` is that
/// of the writer, among whose files there are no inputs.
Pruning find_gone(const store::IndexWriter& writer, const std::vector<std::string>& paths,
                  const std::filesystem::path& database);

}  // namespace lede::indexing
