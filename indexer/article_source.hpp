// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the files that are to be read: walks paths and folders. Knows nothing of their content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

enum class InputKind {
  file,
  stream,  // a pipe, a device or standard input: it has no size, and may differ each time
};

struct Input {
  // Absolute, as articles and messages name it; `-` is stdin. Bytes that are not UTF-8 are
  // escaped (see utf8.hpp), so that two files have two names.
  std::string path;
  std::filesystem::path file;  // the same for the system, byte for byte
  InputKind kind = InputKind::file;
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  // since 1970
};

/// Yields the inputs below some paths: the paths in the order given, each folder sorted by
/// name. Hidden files and folders in folders are passed over, so are databases and what is
/// neither file nor folder; links to files are followed, links to folders only where given.
/// What cannot be looked at is yielded as a rejection.
class ArticleSource {
 public:
  ArticleSource(std::vector<std::string> paths, std::filesystem::path database);

  using Item = std::variant<Input, Rejection>;
  /// Nothing when there are no more.
  std::optional<Item> next();
  /// Begins again with the first.
  void rewind();

  const std::vector<std::string>& paths() const { return paths_; }
  const std::filesystem::path& database() const { return database_; }

 private:
  struct Folder {
    std::vector<std::filesystem::path> entries;  // sorted
    std::size_t next = 0;
  };

  std::optional<Item> enter(const std::filesystem::path& given);
  std::optional<Item> visit(const std::filesystem::path& path);
  std::optional<Item> open_folder(const std::filesystem::path& path);
  bool is_database(const std::filesystem::path& folder) const;

  std::vector<std::string> paths_;
  std::size_t next_path_ = 0;
  std::filesystem::path database_;
  std::vector<Folder> folders_;  // that are being walked, the innermost last
};

/// Whether a file is there and looks otherwise than when it was found.
bool has_changed(const Input& input);

/// As inputs are named that are given as, or lie below, `path`: absolute, without `.` and `..`, and
/// without the slash behind a folder's name. Links keep their names, but `..` behind one is the
/// folder above what it leads to.
std::filesystem::path absolute_path(const std::filesystem::path& path);

/// How many bytes the inputs below `paths` have together, streams not counted.
std::uint64_t total_bytes(const std::vector<std::string>& paths,
                          const std::filesystem::path& database);

}  // namespace lede::indexing
