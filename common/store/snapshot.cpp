// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/snapshot.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include "common/base/error.hpp"
#include "common/schema/schema.hpp"
#include "common/store/metadata.hpp"
#include "common/store/stub.hpp"
#include "common/store/superseded.hpp"
#include "common/store/xapian_guard.hpp"

namespace lede::store {

namespace fs = std::filesystem;

namespace {

constexpr int max_tries = 100;
constexpr unsigned remote_timeout_ms = 10'000;

void add_folder(Snapshot& snapshot, const fs::path& folder, const std::string& fingerprint);
bool try_to_add(Snapshot& snapshot, const fs::path& folder, const std::string& content);
void add_remote(Snapshot& snapshot, const RemoteSegment& segment);

}  // namespace

bool Snapshot::is_superseded(const Xapian::Document& document) const {
  const auto slot = [](schema::Slot one) { return static_cast<Xapian::valueno>(one); };
  if (unpack_generation(document.get_value(slot(schema::Slot::generation))) >= superseded_below) {
    return false;
  }
  const std::string key = document.get_value(slot(schema::Slot::order));
  return superseded.contains(schema::term(schema::Field::id, schema::id_of_order_key(key)));
}

Snapshot open_snapshot(const std::vector<std::string>& databases, const std::string& fingerprint) {
  Snapshot snapshot;
  for (const std::string& database : databases) {
    // A folder of that name comes first: `C:1` is a fine name for one.
    const auto remote = fs::exists(database) ? std::nullopt : parse_remote(database);
    if (remote) {
      add_remote(snapshot, *remote);
      check_fingerprint(snapshot.segments.back(), database, fingerprint);
    } else {
      add_folder(snapshot, database, fingerprint);
    }
  }
  for (const Xapian::Database& segment : snapshot.segments) snapshot.all.add_database(segment);
  return snapshot;
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

void add_folder(Snapshot& snapshot, const fs::path& folder, const std::string& fingerprint) {
  for (int tries = 0; tries < max_tries; ++tries) {
    const auto content = read_stub(folder);
    if (!content) {
      throw Error(ErrorCode::not_found, fmt::format("{}: no database there", folder.string()),
                  "make one with: lede-index -d " + folder.string() + " PATH…");
    }
    Snapshot one;
    if (!try_to_add(one, folder, *content)) continue;
    for (const Xapian::Database& segment : one.segments) {
      check_fingerprint(segment, folder.string(), fingerprint);
    }
    snapshot.segments.insert(snapshot.segments.end(), one.segments.begin(), one.segments.end());
    snapshot.folders.insert(snapshot.folders.end(), one.folders.begin(), one.folders.end());
    snapshot.has_remote = snapshot.has_remote || one.has_remote;
    snapshot.superseded.merge(one.superseded);
    snapshot.superseded_below = std::max(snapshot.superseded_below, one.superseded_below);
    return;
  }
  throw Error(ErrorCode::io, fmt::format("{}: changes too fast to be read", folder.string()),
              "try again when the writer has finished");
}

/// False where the database changed on the way.
bool try_to_add(Snapshot& snapshot, const fs::path& folder, const std::string& content) {
  const Stub stub = parse_stub(content, folder);
  Superseded superseded = read_superseded(folder);
  // The note is written before the segment that it speaks of is published.
  if (!stub.local.empty() && superseded.generation > stub.local.back().number) superseded = {};
  snapshot.superseded_below = superseded.generation;
  snapshot.superseded.insert(superseded.id_terms.begin(), superseded.id_terms.end());
  try {
    for (const LocalSegment segment : stub.local) {
      const fs::path path = folder / folder_name(segment);
      // A file of that name would be read as a stub, and a link could leave the folder.
      if (!fs::is_directory(fs::symlink_status(path))) {
        throw Xapian::DatabaseOpeningError("segment is missing");
      }
      snapshot.segments.emplace_back(path.string(), Xapian::DB_BACKEND_GLASS);
      snapshot.folders.push_back(path);
    }
  } catch (const Xapian::DatabaseError& error) {
    if (read_stub(folder) != content) return false;
    throw translated(error, folder.string());
  }
  for (const RemoteSegment& segment : stub.remote) add_remote(snapshot, segment);
  return read_stub(folder) == content;
}

void add_remote(Snapshot& snapshot, const RemoteSegment& segment) {
  snapshot.segments.push_back(guarded(fmt::format("{}:{}", segment.host, segment.port), [&] {
    return Xapian::Remote::open(segment.host, segment.port, remote_timeout_ms, remote_timeout_ms);
  }));
  snapshot.has_remote = true;
}

}  // namespace

}  // namespace lede::store
