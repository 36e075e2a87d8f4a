// SPDX-License-Identifier: GPL-2.0-or-later
// Inverts articles into small fresh Xapian databases, one after another, and merges them as
// they become many. Small, because Xapian's inverter slows down as its trees grow; nothing is
// synced, since what is not published is thrown away. Private to the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/index_writer.hpp"
#include "common/store/position_list_builder.hpp"
#include "common/store/record.hpp"
#include "common/store/stored_article.hpp"

namespace lede::store {

struct DocumentRange {
  Xapian::docid next = 0;
  Xapian::docid end = 0;  // behind the last
};

/// Gives out numbers of documents that no other article of the database has. Thread-safe.
class DocumentNumbers {
 public:
  explicit DocumentNumbers(Xapian::docid first) : next_(first) {}
  /// At most `count` numbers, of one block. Throws Error where the database has had too many
  /// articles.
  DocumentRange take(Xapian::docid count);

 private:
  std::mutex mutex_;
  Xapian::docid next_;
};

struct ShardOptions {
  std::filesystem::path folder;  // exists, and is the builder's alone
  std::uint32_t generation = 0;
  std::uint32_t articles_per_shard = 512;
};

class ShardBuilder {
 public:
  /// `numbers` outlives the builder.
  ShardBuilder(ShardOptions options, DocumentNumbers& numbers);

  void add(const Record& record);
  /// Notes the words of what was added; may be called again with those of what comes next.
  void add_words(const Vocabulary& forms);
  /// Closes everything; returns the databases in the order of the articles.
  std::vector<std::filesystem::path> finish();

 private:
  Xapian::WritableDatabase& open_shard();
  void begin_range();
  void end_range();
  void write_positions();
  void close_shard();
  void merge_full_levels();
  std::filesystem::path next_path();

  ShardOptions options_;
  DocumentNumbers& numbers_;
  std::optional<Xapian::WritableDatabase> shard_;
  // Of several shards: the more articles share an entry, the less work it is.
  PositionListBuilder positions_;
  ArticlePacker packer_;
  DocumentRange free_;
  Xapian::docid next_range_ = 64;  // how many numbers: few for few articles, as the rest is lost
  std::uint32_t articles_in_shard_ = 0;
  std::size_t bytes_in_shard_ = 0;  // of stored text
  std::uint32_t paths_made_ = 0;
  // Databases of about the same size, of the range in hand; each level's are `max_per_level` times
  // larger than those of the level before, and older.
  std::vector<std::vector<std::filesystem::path>> levels_;
  std::vector<std::filesystem::path> ended_;  // of the ranges before it
};

}  // namespace lede::store
