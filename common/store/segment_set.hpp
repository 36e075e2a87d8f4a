// SPDX-License-Identifier: GPL-2.0-or-later
// The segments of a database folder, as its one writer sees and changes them: publication,
// deletion of what was superseded, tiered merging, and cleaning up. Private to the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/store/index_writer.hpp"
#include "common/store/stub.hpp"
#include "common/store/superseded.hpp"

namespace lede::store {

/// Where a writer builds; removed by the next one where it was killed.
inline constexpr std::string_view work_folder_name = "work";

/// Makes the folder where there is none. Refuses one that holds something else.
const std::filesystem::path& database_folder(const std::filesystem::path& folder);

/// What becomes of what merged segments say of articles that were removed.
enum class Remains { kept, cleared };

class SegmentSet {
 public:
  /// Opens the segments, first removing leftovers and deleting what is noted as superseded.
  /// The caller holds the folder's lock.
  SegmentSet(std::filesystem::path folder, const std::string& fingerprint);

  /// The number that the next published segment gets.
  std::uint32_t next_number() const { return next_number_; }
  const std::vector<Xapian::Database>& databases() const { return databases_; }
  /// The same for another thread.
  std::vector<Xapian::Database> opened_again() const;
  /// No document of these segments has a higher number; 0 where there is none.
  Xapian::docid last_document() const;

  /// Moves the database at `built` in as the newest segment, durably, then deletes what it
  /// supersedes and merges small segments.
  void publish(const std::filesystem::path& built, const Superseded& superseded);

  /// Makes one segment of all and removes those it was made of: who reads them has them open.
  CompactReport compact_all();

  /// Deletes articles by id; returns the ids that are not there.
  std::vector<std::string> remove(const std::vector<std::string>& ids);

 private:
  std::filesystem::path path_of(LocalSegment segment) const;
  std::uint64_t bytes_in(const Stub& stub) const;
  void open();
  void check(const std::string& fingerprint) const;
  void remove_leftovers(const Stub& also_kept) const;
  void delete_superseded();
  void move_in(const std::filesystem::path& built);
  void write_stub(Stub stub);
  void merge_small_segments();
  void merge_from(std::size_t first, Remains remains);
  std::size_t first_to_merge() const;

  std::filesystem::path folder_;
  Stub stub_;
  std::vector<Xapian::Database> databases_;  // of stub_.local
  std::uint32_t next_number_ = 1;
};

}  // namespace lede::store
