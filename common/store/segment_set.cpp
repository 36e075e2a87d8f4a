// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/segment_set.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.hpp"
#include "common/schema/schema.hpp"
#include "common/store/compaction.hpp"
#include "common/store/deletion.hpp"
#include "common/store/durable_file.hpp"
#include "common/store/metadata.hpp"
#include "common/store/remains.hpp"

namespace lede::store {

namespace fs = std::filesystem;

namespace {

// A segment is merged with all newer ones once they hold half as many articles, so that
// there are never more than about log₃ of the articles.
constexpr std::uint64_t merge_ratio = 2;

// A writer removes what it takes for leftovers, so nothing else may be in its folder.
bool holds_only_ours(const fs::path& folder) {
  constexpr std::array<std::string_view, 6> names{"XAPIANDB",   "XAPIANDB.new",   "lock",
                                                  "superseded", "superseded.new", work_folder_name};
  return std::all_of(fs::directory_iterator(folder), fs::directory_iterator(),
                     [&](const fs::directory_entry& entry) {
                       const std::string name = entry.path().filename().string();
                       const auto segment = segment_of(name);
                       return std::find(names.begin(), names.end(), name) != names.end() ||
                              (segment && folder_name(*segment) == name);
                     });
}

}  // namespace

const fs::path& database_folder(const fs::path& folder) {
  if (!fs::exists(folder)) fs::create_directories(folder);
  if (!fs::is_directory(folder) || !holds_only_ours(folder)) {
    throw Error(ErrorCode::usage, fmt::format("{}: not a lede database", folder.string()),
                "name a new folder, or one that lede-index made");
  }
  return folder;
}

SegmentSet::SegmentSet(fs::path folder, const std::string& fingerprint)
    : folder_(std::move(folder)) {
  if (const auto content = read_stub(folder_)) stub_ = parse_stub(*content, folder_);
  if (!stub_.local.empty()) next_number_ = stub_.local.back().number + 1;
  open();
  check(fingerprint);
  fs::remove_all(folder_ / work_folder_name);
  remove_leftovers({});
  // A writer killed before it published its segment replaced nothing, whatever it noted.
  if (read_superseded(folder_).generation >= next_number_) remove_superseded(folder_);
  delete_superseded();
}

std::vector<Xapian::Database> SegmentSet::opened_again() const {
  std::vector<Xapian::Database> opened;
  for (const LocalSegment segment : stub_.local) {
    opened.emplace_back(path_of(segment).string(), Xapian::DB_BACKEND_GLASS);
  }
  return opened;
}

Xapian::docid SegmentSet::last_document() const {
  Xapian::docid last = 0;
  for (const Xapian::Database& database : databases_)
    last = std::max(last, database.get_lastdocid());
  return last;
}

void SegmentSet::publish(const fs::path& built, const Superseded& superseded) {
  move_in(built);
  if (!superseded.id_terms.empty()) write_superseded(folder_, superseded);

  Stub stub = stub_;
  stub.local.push_back({next_number_++});
  write_stub(std::move(stub));
  delete_superseded();
  merge_small_segments();
}

CompactReport SegmentSet::compact_all() {
  CompactReport report{stub_.local.size(), bytes_in(stub_), 0};
  if (stub_.local.empty()) return report;
  merge_from(0, Remains::cleared);
  remove_leftovers({});
  fs::remove_all(folder_ / work_folder_name);
  report.bytes_after = bytes_in(stub_);
  return report;
}

std::vector<std::string> SegmentSet::remove(const std::vector<std::string>& ids) {
  std::vector<std::string> terms;
  for (const std::string& id : ids) terms.push_back(schema::term(schema::Field::id, id));
  std::set<std::string> found;
  databases_.clear();
  for (const LocalSegment segment : stub_.local) {
    for (std::string& term : delete_articles(path_of(segment), terms))
      found.insert(std::move(term));
  }
  if (!found.empty()) write_stub(stub_);  // renewed, so that readers notice
  open();

  std::set<std::string> missing;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!found.contains(terms[i])) missing.insert(ids[i]);
  }
  return {missing.begin(), missing.end()};
}

std::uint64_t SegmentSet::bytes_in(const Stub& stub) const {
  std::uint64_t bytes = 0;
  for (const LocalSegment segment : stub.local) bytes += bytes_in_folder(path_of(segment));
  return bytes;
}

fs::path SegmentSet::path_of(LocalSegment segment) const {
  return folder_ / folder_name(segment);
}

void SegmentSet::open() {
  databases_.clear();
  for (const LocalSegment segment : stub_.local) {
    const fs::path path = path_of(segment);
    // What is written to a link would leave the folder.
    if (!fs::is_directory(fs::symlink_status(path))) {
      throw Error(ErrorCode::corrupt, fmt::format("{}: not a folder", path.string()),
                  "do not trust this database, and index the articles again");
    }
    databases_.emplace_back(path.string(), Xapian::DB_BACKEND_GLASS);
  }
}

void SegmentSet::check(const std::string& fingerprint) const {
  for (const Xapian::Database& database : databases_) {
    check_fingerprint(database, folder_.string(), fingerprint);
  }
}

// Removes what no stub names: half-built segments of a killed writer, and segments that were
// replaced one publication ago. Those of `also_kept` may still be read by somebody.
void SegmentSet::remove_leftovers(const Stub& also_kept) const {
  std::vector<fs::path> leftovers;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) {
    const auto segment = segment_of(entry.path().filename().string());
    if (segment && !names(stub_, *segment) && !names(also_kept, *segment)) {
      leftovers.push_back(entry.path());
    }
  }
  for (const fs::path& leftover : leftovers) fs::remove_all(leftover);
}

void SegmentSet::delete_superseded() {
  const Superseded superseded = read_superseded(folder_);
  const bool is_published = names(stub_, {superseded.generation});
  for (const LocalSegment segment : stub_.local) {
    if (!is_published || segment.number >= superseded.generation) continue;
    rename_articles(path_of(segment), superseded.new_names);
    delete_articles(path_of(segment), superseded.id_terms);
  }
  remove_superseded(folder_);
  open();
}

void SegmentSet::move_in(const fs::path& built) {
  sync_folder(built);
  fs::rename(built, path_of({next_number_}));
  sync_entries(folder_);
}

void SegmentSet::write_stub(Stub stub) {
  const Stub previous = std::exchange(stub_, std::move(stub));
  write_durably(folder_ / "XAPIANDB", to_string(stub_));
  remove_leftovers(previous);
}

void SegmentSet::merge_small_segments() {
  const std::size_t first = first_to_merge();
  if (first + 1 < stub_.local.size()) merge_from(first, Remains::kept);
}

void SegmentSet::merge_from(std::size_t first, Remains remains) {
  std::vector<fs::path> sources;
  Stub merged;
  merged.remote = stub_.remote;
  for (std::size_t i = 0; i < stub_.local.size(); ++i) {
    if (i < first) {
      merged.local.push_back(stub_.local[i]);
    } else {
      sources.push_back(path_of(stub_.local[i]));
    }
  }
  const fs::path work = folder_ / work_folder_name;
  fs::path built = work / "merged";
  fs::remove_all(built);
  fs::create_directories(work);
  compact(sources, built);
  if (remains == Remains::cleared) {
    clear_remains(built);
    const fs::path cleared = work / "cleared";
    fs::remove_all(cleared);
    compact({built}, cleared);
    built = cleared;
  }
  move_in(built);
  merged.local.push_back({next_number_++});
  write_stub(std::move(merged));
  open();
}

std::size_t SegmentSet::first_to_merge() const {
  std::size_t first = databases_.size();
  std::uint64_t newer = 0;
  while (first > 0) {
    const std::uint64_t articles = databases_[first - 1].get_doccount();
    if (newer > 0 && articles > merge_ratio * newer) break;
    newer += std::max<std::uint64_t>(articles, 1);
    --first;
  }
  return first;
}

}  // namespace lede::store
