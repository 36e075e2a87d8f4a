// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/folder_lock.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <string>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/base/error.hpp"

namespace lede::store {

namespace {

constexpr std::chrono::milliseconds between_tries{50};

/// For people only: what holds the lock is the system's to say.
void note_holder(int file);
/// ` (process 1234)`, or nothing where it is not noted.
std::string holder_noted_in(int file);

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
      const std::string holder = holder_noted_in(descriptor_);
      ::close(descriptor_);
      throw Error(ErrorCode::locked,
                  fmt::format("{}: another writer is at work{}", folder.string(), holder),
                  "let it finish, or wait for it with --wait SECONDS");
    }
    std::this_thread::sleep_for(between_tries);
  }
  note_holder(descriptor_);
}

FolderLock::~FolderLock() {
  ::close(descriptor_);
}

namespace {

void note_holder(int file) {
  // In a folder that came from somewhere it may be another name of a file elsewhere.
  struct stat facts {};
  if (::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_nlink != 1) return;
  const std::string process = fmt::format("{}\n", ::getpid());
  if (::ftruncate(file, 0) != 0) return;
  // On a full disk the note is missing, and nothing else.
  [[maybe_unused]] const ssize_t written = ::pwrite(file, process.data(), process.size(), 0);
}

std::string holder_noted_in(int file) {
  std::array<char, 16> noted{};
  const ssize_t size = ::pread(file, noted.data(), noted.size(), 0);
  if (size <= 0) return {};
  unsigned process = 0;
  const auto read = std::from_chars(noted.data(), noted.data() + size, process);
  return read.ec == std::errc{} ? fmt::format(" (process {})", process) : std::string();
}

}  // namespace

}  // namespace lede::store
