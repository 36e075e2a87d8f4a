// SPDX-License-Identifier: GPL-2.0-or-later
// The file XAPIANDB: which segments make up a database. Xapian reads the same file, but would
// run programs and leave the folder where a hostile stub says so; we read it ourselves and
// follow only `auto NAME` inside the folder and `remote HOST:PORT`. Private to the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lede::store {

/// A segment in the database's folder. The numbers only ever grow, so a higher number is newer.
struct LocalSegment {
  std::uint32_t number = 0;
  friend bool operator==(const LocalSegment&, const LocalSegment&) = default;
};

struct RemoteSegment {
  std::string host;
  std::uint16_t port = 0;
  friend bool operator==(const RemoteSegment&, const RemoteSegment&) = default;
};

struct Stub {
  std::vector<LocalSegment> local;  // oldest first
  std::vector<RemoteSegment> remote;
};

bool names(const Stub& stub, LocalSegment segment);

/// `segment-000012`.
std::string folder_name(LocalSegment segment);
std::optional<LocalSegment> segment_of(std::string_view folder_name);

/// `HOST:PORT`, nothing where it is not that.
std::optional<RemoteSegment> parse_remote(std::string_view address);

/// The stub's content in `folder`; nothing where there is no stub.
std::optional<std::string> read_stub(const std::filesystem::path& folder);
/// Throws Error{corrupt} for a line that would run a program or leave the folder.
Stub parse_stub(std::string_view content, const std::filesystem::path& folder);
std::string to_string(const Stub& stub);

}  // namespace lede::store
