// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/durable_file.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/base/error.hpp"

namespace lede::store {

namespace fs = std::filesystem;

namespace {

class FileDescriptor {
 public:
  FileDescriptor(const fs::path& path, int flags) : path_(path) {
    number_ = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
  }
  ~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  [[noreturn]] void fail() const {
    throw Error(ErrorCode::io,
                fmt::format("{}: {}", path_.string(), std::generic_category().message(errno)),
                "check the disk's free space and the folder's permissions");
  }

 private:
  fs::path path_;
  int number_ = -1;
};

void sync(const fs::path& path, int flags) {
  const FileDescriptor file(path, flags);
  if (!file.is_open() || ::fsync(file.number()) != 0) file.fail();
}

void write_all(const FileDescriptor& file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file.number(), content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) file.fail();
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

void write_durably(const fs::path& path, std::string_view content) {
  fs::path beside = path;
  beside += ".new";
  {
    // A link of that name, in a folder that came from somewhere, would lead out of it.
    const FileDescriptor file(beside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    if (!file.is_open()) file.fail();
    write_all(file, content);
    if (::fsync(file.number()) != 0) file.fail();
  }
  fs::rename(beside, path);
  sync_entries(path.parent_path());
}

void sync_folder(const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    sync(entry.path(), O_RDONLY);
  }
  sync_entries(folder);
}

void sync_entries(const fs::path& folder) {
  sync(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
}

std::uint64_t bytes_in_folder(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

std::optional<std::string> read_small_file(const fs::path& path, std::size_t max_bytes) {
  // Without O_NONBLOCK a pipe of that name would hold the program up.
  const FileDescriptor file(path, O_RDONLY | O_NONBLOCK);
  if (!file.is_open()) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    file.fail();
  }
  struct stat facts {};
  if (::fstat(file.number(), &facts) != 0) file.fail();
  if (!S_ISREG(facts.st_mode) || static_cast<std::size_t>(facts.st_size) > max_bytes) {
    throw Error(ErrorCode::corrupt, fmt::format("{}: not a file of lede's", path.string()));
  }
  std::string content(static_cast<std::size_t>(facts.st_size), '\0');
  std::size_t size = 0;
  while (size < content.size()) {
    const ssize_t got = ::read(file.number(), content.data() + size, content.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) file.fail();
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  content.resize(size);
  return content;
}

}  // namespace lede::store
