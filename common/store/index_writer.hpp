// SPDX-License-Identifier: GPL-2.0-or-later
// Puts articles into a database folder (see docs/index-format.md). Workers invert small
// batches into fresh shards that share nothing; publish() compacts the shards into one new
// segment, makes it durable, publishes it by renaming the stub, and only then deletes what it
// replaces from older segments. Killed at any moment, the folder opens, and the next writer
// completes the work.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/model/article.hpp"
#include "common/store/record.hpp"

namespace lede::store {

struct WriterOptions {
  std::string fingerprint;       // of schema, analysis and stemmer
  std::chrono::seconds wait{0};  // for another writer to finish
  std::uint32_t articles_per_shard = 512;
};

/// How often each normal form of a word occurs.
using Vocabulary = std::unordered_map<std::string, std::uint64_t>;

/// One worker's way into a writer. Used by one thread at a time; the writer outlives it.
class ShardWriter {
 public:
  ~ShardWriter();
  ShardWriter(ShardWriter&&) noexcept;
  ShardWriter& operator=(ShardWriter&&) = delete;

  /// As the database names it: of a number that several files gave to different articles, by its
  /// file.
  Article named(Article article);
  /// Whether the database holds `article` of `input` just so: then it is taken as added, and need
  /// not be. `sequence` as in a Record.
  bool keep(const Article& article, std::string_view input, std::uint64_t sequence);
  void add(const Record& record);
  /// Notes words of what was added, so that they need not be remembered until the end.
  void add_words(const Vocabulary& forms);
  /// Closes the last shard and hands everything to the writer; `forms` are the words that
  /// were not yet noted. Without it, what was added is forgotten.
  void finish(const Vocabulary& forms);

 private:
  friend class IndexWriter;
  struct Impl;
  explicit ShardWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Articles that gave way to others with the same id, of the same run or from inputs that hold
/// it still.
struct RepeatedIds {
  struct One {
    std::string id;
    std::string kept, dropped;  // where they were read: an input, or a place in it
  };
  static constexpr std::size_t most_named = 1000;
  std::vector<One> named;  // the first of them
  std::uint64_t count = 0;
};

struct PublishReport {
  std::uint64_t added = 0;     // articles that were not there before
  std::uint64_t replaced = 0;  // articles that have a new version
  std::uint64_t removed = 0;   // articles that no input holds any more
  std::uint64_t kept = 0;      // articles that came again as they are
  RepeatedIds repeated = {};
  std::uint64_t shared_numbers = 0;  // ids that different files gave to different articles
  std::string shared_example = {};   // the name that one of these got
  RepeatedIds joined = {};           // articles that are another path of one that is there
};

struct CompactReport {
  std::uint64_t segments = 0;      // that became one
  std::uint64_t bytes_before = 0;  // on disk
  std::uint64_t bytes_after = 0;
};

class IndexWriter {
 public:
  /// Opens or makes the database and locks it. First completes what an earlier writer left
  /// undone. Throws Error: locked, incompatible, corrupt, io.
  IndexWriter(std::filesystem::path folder, WriterOptions options);
  /// What was not published is forgotten.
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  ShardWriter new_shard_writer();

  /// What set_input_state() last published for `input`; empty where it was forgotten since, nothing
  /// where it was dropped.
  std::optional<std::string> input_state(std::string_view input) const;
  /// Whether the text of any published article came from `input`.
  bool gave_any(std::string_view input) const;
  /// Inputs with a state that are `path` or lie in the folder of that name.
  std::vector<std::string> inputs_at(std::string_view path) const;

  /// Notes that all of `input` has been given to shard writers since the writer was opened:
  /// `state` is kept, and articles that `input` held before, that did not come again and that no
  /// other input holds are removed with the next publish().
  void set_input_state(std::string_view input, std::string state);

  /// Notes that `input` is not there any more: the next publish() takes it as one that was read to
  /// its end and held nothing, and it has no state. False, and nothing is noted, where this writer
  /// published or was given a state for it.
  bool drop_input(std::string_view input);

  /// Whether publish() forgot the state of `input`: an article's text came from an input that has
  /// dropped it, and `input` holds it too. Until `input` is read again the old text stays.
  bool has_forgotten(std::string_view input) const;
  bool has_forgotten_any() const;

  /// Publishes all that finished shard writers hold. To be called between finish() of every
  /// shard writer and the next new_shard_writer(). Without anything to publish it makes a new
  /// database an empty one, and leaves others alone.
  PublishReport publish();

  /// Removes articles at once. Returns those of `ids` that were not there.
  std::vector<std::string> remove(const std::vector<std::string>& ids);

  /// Makes one segment of all, in which nothing is left of articles that were removed: words that
  /// occur no more, notes on what is gone. Published as articles are. Not between shard writers and
  /// publish().
  CompactReport compact();

 private:
  friend class ShardWriter;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::store
