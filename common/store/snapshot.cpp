// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/snapshot.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>

#include "common/base/error.hpp"
#include "common/store/metadata.hpp"
#include "common/store/stub.hpp"
#include "common/store/superseded.hpp"
#include "common/store/xapian_guard.hpp"

namespace lede::store {

namespace fs = std::filesystem;

namespace {

constexpr int max_tries = 100;
constexpr unsigned remote_timeout_ms = 10'000;

/// One database.
struct Part {
  std::vector<Xapian::Database> segments;
  std::vector<fs::path> folders;  // of the local ones
  Superseded superseded;
};

Part open_folder(const fs::path& folder);
std::optional<Part> try_to_open(const fs::path& folder, const std::string& content);
Xapian::Database open_remote(const RemoteSegment& segment);
void add(Snapshot& snapshot, Part part);

}  // namespace

Snapshot open_snapshot(const std::vector<std::string>& databases, const std::string& fingerprint) {
  Snapshot snapshot;
  for (const std::string& database : databases) {
    // A folder of that name comes first: `C:1` is a fine name for one.
    const auto remote = fs::exists(database) ? std::nullopt : parse_remote(database);
    Part part = remote ? Part{{open_remote(*remote)}, {}, {}} : open_folder(database);
    for (const Xapian::Database& segment : part.segments) {
      check_fingerprint(segment, database, fingerprint);
    }
    add(snapshot, std::move(part));
  }
  for (const Xapian::Database& segment : snapshot.segments) snapshot.all.add_database(segment);
  snapshot.visibility.find_shared(snapshot.segments);
  if (!snapshot.has_remote) snapshot.facts = facts_of(snapshot.segments);
  if (!snapshot.segments.empty()) snapshot.languages = LanguageParts(snapshot.all);
  return snapshot;
}

std::uint64_t Snapshot::frequency(const std::string& term) const {
  if (facts.empty()) return all.get_termfreq(term);
  std::uint64_t sum = 0;
  for (const auto& of_segment : facts) sum += of_segment->frequency(term);
  return sum;
}

std::uint64_t Snapshot::occurrences(const std::string& term) const {
  if (facts.empty()) return all.get_collection_freq(term);
  std::uint64_t sum = 0;
  for (const auto& of_segment : facts) sum += of_segment->occurrences(term);
  return sum;
}

std::string publication_mark(const std::vector<std::string>& databases) {
  std::string mark;
  for (const std::string& database : databases) {
    struct stat facts {};
    if (::stat((fs::path(database) / "XAPIANDB").c_str(), &facts) != 0) continue;
    mark += fmt::format("{} {} {}.{};", facts.st_ino, facts.st_size, facts.st_mtim.tv_sec,
                        facts.st_mtim.tv_nsec);
  }
  return mark;
}

namespace {

Part open_folder(const fs::path& folder) {
  for (int tries = 0; tries < max_tries; ++tries) {
    const auto content = read_stub(folder);
    if (!content) {
      throw Error(ErrorCode::not_found, fmt::format("{}: no database there", folder.string()),
                  "make one with: lede-index -d " + folder.string() + " PATH…");
    }
    if (auto part = try_to_open(folder, *content)) return *std::move(part);
  }
  throw Error(ErrorCode::io, fmt::format("{}: changes too fast to be read", folder.string()),
              "try again when the writer has finished");
}

/// Nothing where the database changed on the way.
std::optional<Part> try_to_open(const fs::path& folder, const std::string& content) {
  const Stub stub = parse_stub(content, folder);
  Part part;
  part.superseded = read_superseded(folder);
  // The note is written before the segment that it speaks of is published.
  const bool is_early =
      !stub.local.empty() && part.superseded.generation > stub.local.back().number;
  if (is_early) part.superseded = {};
  try {
    for (const LocalSegment segment : stub.local) {
      const fs::path path = folder / folder_name(segment);
      // A file of that name would be read as a stub, and a link could leave the folder.
      if (!fs::is_directory(fs::symlink_status(path))) {
        throw Xapian::DatabaseOpeningError("segment is missing");
      }
      part.segments.emplace_back(path.string(), Xapian::DB_BACKEND_GLASS);
      part.folders.push_back(path);
    }
  } catch (const Xapian::DatabaseError& error) {
    if (read_stub(folder) != content) return std::nullopt;
    throw translated(error, folder.string());
  }
  for (const RemoteSegment& segment : stub.remote) part.segments.push_back(open_remote(segment));
  if (read_stub(folder) != content) return std::nullopt;
  return part;
}

Xapian::Database open_remote(const RemoteSegment& segment) {
  return guarded(fmt::format("{}:{}", segment.host, segment.port), [&] {
    return Xapian::Remote::open(segment.host, segment.port, remote_timeout_ms, remote_timeout_ms);
  });
}

void add(Snapshot& snapshot, Part part) {
  snapshot.has_remote = snapshot.has_remote || part.folders.size() < part.segments.size();
  snapshot.visibility.add_database(part.segments.size(), std::move(part.superseded));
  std::ranges::move(part.segments, std::back_inserter(snapshot.segments));
  std::ranges::move(part.folders, std::back_inserter(snapshot.folders));
}

}  // namespace

}  // namespace lede::store
