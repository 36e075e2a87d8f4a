// SPDX-License-Identifier: GPL-2.0-or-later
// Looks whether a database is whole: its structure, as Xapian checks it, and whether all that
// lede keeps in it can be read and agrees. Changes nothing.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lede::store {

struct Defect {
  std::string place;  // a file or folder of the database, or something in it
  std::string what;
};

struct Verification {
  std::uint64_t segments = 0;         // of this folder
  std::uint64_t remote_segments = 0;  // that were not looked at
  std::uint64_t articles = 0;         // that read back
  std::uint64_t inputs = 0;           // that are remembered
  static constexpr std::size_t most_named = 100;
  std::vector<Defect> defects;  // the first of them
  std::uint64_t defect_count = 0;
};

/// Locks the folder meanwhile, for which it waits up to `wait`. Throws Error where there is no
/// database, or one that another version made, or where it is locked.
Verification verify(const std::filesystem::path& folder, const std::string& fingerprint,
                    std::chrono::seconds wait);

}  // namespace lede::store
