// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/folder_lock.hpp"

#include <cerrno>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "common/base/error.hpp"

namespace lede::store {

namespace {

constexpr std::chrono::milliseconds between_tries{50};

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder, std::chrono::seconds wait) {
  const std::filesystem::path file = folder / "lock";
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (descriptor_ < 0) {
    throw Error(ErrorCode::io,
                fmt::format("{}: {}", file.string(), std::generic_category().message(errno)),
                "check the folder's permissions");
  }
  const auto deadline = std::chrono::steady_clock::now() + wait;
  while (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    if (std::chrono::steady_clock::now() >= deadline) {
      ::close(descriptor_);
      throw Error(ErrorCode::locked, fmt::format("{}: another writer is at work", folder.string()),
                  "let it finish, or wait for it with --wait SECONDS");
    }
    std::this_thread::sleep_for(between_tries);
  }
}

FolderLock::~FolderLock() {
  ::close(descriptor_);
}

}  // namespace lede::store
