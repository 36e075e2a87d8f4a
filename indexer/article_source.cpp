// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_source.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>

#include "common/base/utf8.hpp"

namespace lede::indexing {

namespace fs = std::filesystem;

namespace {

std::string name_of(const fs::path& path);
Rejection cannot_read(const fs::path& path, int error);
Input input_of(const fs::path& path, const struct stat& status);

}  // namespace

ArticleSource::ArticleSource(std::vector<std::string> paths, fs::path database)
    : paths_(std::move(paths)), database_(std::move(database)) {}

std::optional<ArticleSource::Item> ArticleSource::next() {
  while (true) {
    std::optional<Item> item;
    if (!folders_.empty()) {
      Folder& folder = folders_.back();
      if (folder.next == folder.entries.size()) {
        folders_.pop_back();
        continue;
      }
      // Visiting may open a folder, which moves `folder`.
      const fs::path path = std::move(folder.entries[folder.next++]);
      item = visit(path);
    } else if (next_path_ < paths_.size()) {
      item = enter(paths_[next_path_++]);
    } else {
      return std::nullopt;
    }
    if (item) return item;
  }
}

void ArticleSource::rewind() {
  folders_.clear();
  next_path_ = 0;
}

/// A path that was given.
std::optional<ArticleSource::Item> ArticleSource::enter(const fs::path& given) {
  if (given == "-") return Input{"-", {}, InputKind::stream, 0, 0};
  const fs::path path = absolute_path(given);
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return cannot_read(path, errno);
  if (S_ISDIR(status.st_mode)) return open_folder(path);
  return input_of(path, status);
}

/// A path that was found in a folder.
std::optional<ArticleSource::Item> ArticleSource::visit(const fs::path& path) {
  if (path.filename().native().starts_with('.')) return std::nullopt;
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return cannot_read(path, errno);
  if (S_ISLNK(status.st_mode)) {
    if (::stat(path.c_str(), &status) != 0) return cannot_read(path, errno);
    // Links between folders may make circles, and say things twice.
    if (S_ISDIR(status.st_mode)) return std::nullopt;
  }
  if (S_ISDIR(status.st_mode)) return open_folder(path);
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return input_of(path, status);
}

std::optional<ArticleSource::Item> ArticleSource::open_folder(const fs::path& path) {
  if (is_database(path)) return std::nullopt;
  std::error_code error;
  Folder folder;
  fs::directory_iterator entry(path, error);
  while (!error && entry != fs::directory_iterator()) {
    folder.entries.push_back(entry->path());
    entry.increment(error);
  }
  if (error) return cannot_read(path, error.value());
  std::ranges::sort(folder.entries, {}, &fs::path::native);
  folders_.push_back(std::move(folder));
  return std::nullopt;
}

bool ArticleSource::is_database(const fs::path& folder) const {
  std::error_code error;
  if (fs::exists(folder / "XAPIANDB", error)) return true;
  return fs::equivalent(folder, database_, error) && !error;
}

std::uint64_t total_bytes(const std::vector<std::string>& paths, const fs::path& database) {
  ArticleSource source(paths, database);
  std::uint64_t bytes = 0;
  while (const std::optional<ArticleSource::Item> item = source.next()) {
    if (const Input* input = std::get_if<Input>(&*item)) bytes += input->bytes;
  }
  return bytes;
}

bool has_changed(const Input& input) {
  struct stat status {};
  if (input.kind != InputKind::file || ::stat(input.file.c_str(), &status) != 0) return false;
  const Input now = input_of(input.file, status);
  return now.bytes != input.bytes || now.modified_ns != input.modified_ns;
}

fs::path absolute_path(const fs::path& path) {
  fs::path normal;
  for (const fs::path& part : fs::absolute(path)) {
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      std::error_code error;
      const fs::path real = fs::weakly_canonical(normal, error);
      normal = (error ? normal : real).parent_path();
    } else {
      normal /= part;
    }
  }
  return normal;
}

namespace {

std::string name_of(const fs::path& path) {
  return escape_invalid_utf8(path.native());
}

Rejection cannot_read(const fs::path& path, int error) {
  return {{name_of(path), 0}, std::generic_category().message(error)};
}

Input input_of(const fs::path& path, const struct stat& status) {
  constexpr std::int64_t ns_per_second = 1'000'000'000;
  if (!S_ISREG(status.st_mode)) return {name_of(path), path, InputKind::stream, 0, 0};
  return {name_of(path), path, InputKind::file, static_cast<std::uint64_t>(status.st_size),
          status.st_mtim.tv_sec * ns_per_second + status.st_mtim.tv_nsec};
}

}  // namespace
}  // namespace lede::indexing
