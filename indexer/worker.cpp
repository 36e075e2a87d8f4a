// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker.hpp"

#include <iterator>
#include <optional>
#include <utility>

#include "indexer/readers/format.hpp"

namespace lede::indexing {
namespace {

// A task's articles follow on one another: no task holds as many as this.
constexpr std::uint64_t most_articles_a_task = std::uint64_t{1} << 32;

// Containers are cut into smaller chunks: only single articles are so large.
constexpr std::size_t large_task_bytes = std::size_t{2} << 20;

// Their terms and counts take some 150 bytes each.
constexpr std::size_t most_words_remembered = 300'000;

}  // namespace

Worker::Worker(store::ShardWriter shards, const ReadingOptions& options, TaskQueue& queue,
               RunLedger& ledger, std::mutex& large_tasks)
    : shards_(std::move(shards)),
      options_(options),
      queue_(queue),
      ledger_(ledger),
      large_tasks_(large_tasks) {}

void Worker::run() {
  while (const std::optional<Task> task = queue_.pop()) work(*task);
  shards_.finish(builder_.take_vocabulary());
}

void Worker::work(const Task& task) {
  const Piece& piece = task.piece;
  std::unique_lock alone(large_tasks_, std::defer_lock);
  if (piece.chunk.bytes.size() > large_task_bytes) alone.lock();

  Reading reading;
  if (piece.format != nullptr) reading = read_chunk(*piece.format, piece.chunk, options_);

  std::uint64_t sequence = task.serial * most_articles_a_task;
  for (Article& read : reading.articles) {
    const Article article = shards_.named(std::move(read));
    const std::uint64_t place = sequence++;
    if (shards_.keep(article, piece.input, place)) continue;
    shards_.add(builder_.build(article, piece.input, place, piece.format->name));
    if (builder_.word_count() > most_words_remembered)
      shards_.add_words(builder_.take_vocabulary());
  }

  Outcome outcome{task.input,
                  reading.articles.size(),
                  piece.chunk.bytes.size(),
                  std::move(reading.rejections),
                  std::move(reading.notes),
                  reading.keys};
  outcome.rejections.insert(outcome.rejections.end(), piece.rejections.begin(),
                            piece.rejections.end());
  outcome.notes.insert(outcome.notes.end(), piece.notes.begin(), piece.notes.end());
  ledger_.record(task.serial, std::move(outcome));
}

}  // namespace lede::indexing
