// SPDX-License-Identifier: GPL-2.0-or-later
// One writer a folder. The lock ends with the process, however it ends. Private to the store.
#pragma once

#include <chrono>
#include <filesystem>

namespace lede::store {

class FolderLock {
 public:
  /// Waits up to `wait` for another holder, then throws Error{locked}.
  FolderLock(const std::filesystem::path& folder, std::chrono::seconds wait);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace lede::store
