// SPDX-License-Identifier: GPL-2.0-or-later
// Files that survive a crash: written beside their place, synced, then renamed into it.
// Private to the store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lede::store {

/// After it returns, `path` holds `content` whatever happens; before, what it held.
void write_durably(const std::filesystem::path& path, std::string_view content);

/// Syncs a folder and every file in it, so that it may be renamed into view.
void sync_folder(const std::filesystem::path& folder);

/// Makes renames and removals inside `folder` itself durable.
void sync_entries(const std::filesystem::path& folder);

/// How many bytes the files in a folder have together.
std::uint64_t bytes_in_folder(const std::filesystem::path& folder);

/// The whole of a small file; nothing where there is none. Throws Error{corrupt} where it is
/// larger than `max_bytes` or no regular file.
std::optional<std::string> read_small_file(const std::filesystem::path& path,
                                           std::size_t max_bytes);

}  // namespace lede::store
