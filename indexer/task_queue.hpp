// SPDX-License-Identifier: GPL-2.0-or-later
// What the producer hands to the workers, bounded in bytes. Knows nothing of what tasks do.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

#include "indexer/chunk_cutter.hpp"

namespace lede::indexing {

/// A piece of an input, and its place in the run.
struct Task {
  std::uint64_t serial = 0;  // among all tasks of the run, in the order of the inputs
  std::uint64_t input = 0;   // the number of its input
  Piece piece;
};

/// Thread-safe. One producer, any number of workers.
class TaskQueue {
 public:
  /// More than `max_bytes` are held only where one task alone is larger.
  explicit TaskQueue(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  /// Waits for room. False where the queue was abandoned: there is no use in going on.
  bool push(Task task);
  /// Waits for a task. Nothing where none will come any more.
  std::optional<Task> pop();

  /// No more tasks will be pushed; those that wait are still to be done.
  void close();
  /// Something went wrong: what waits is dropped.
  void abandon();

 private:
  enum class State { open, closed, abandoned };

  const std::size_t max_bytes_;
  std::mutex mutex_;
  std::condition_variable has_room_;
  std::condition_variable has_task_;
  std::deque<Task> tasks_;
  std::size_t bytes_ = 0;
  State state_ = State::open;
};

}  // namespace lede::indexing
