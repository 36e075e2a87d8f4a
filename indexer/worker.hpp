// SPDX-License-Identifier: GPL-2.0-or-later
// One thread's work: tasks in, records out. Shares nothing with other workers but the queue
// and the ledger.
#pragma once

#include <mutex>

#include "common/store/index_writer.hpp"
#include "indexer/readers/reading.hpp"
#include "indexer/record_builder.hpp"
#include "indexer/run_ledger.hpp"
#include "indexer/task_queue.hpp"

namespace lede::indexing {

class Worker {
 public:
  /// What is referred to outlives the worker. `large_tasks` is the mutex of all workers of a run:
  /// a large article takes some 30 times its bytes while it is inverted, so they do one at a time.
  Worker(store::ShardWriter shards, const ReadingOptions& options, TaskQueue& queue,
         RunLedger& ledger, std::mutex& large_tasks);

  /// Works until the queue is empty and closed, then hands over what it made. Throws where it
  /// cannot go on.
  void run();

 private:
  void work(const Task& task);

  store::ShardWriter shards_;
  const ReadingOptions& options_;
  TaskQueue& queue_;
  RunLedger& ledger_;
  std::mutex& large_tasks_;
  RecordBuilder builder_;
};

}  // namespace lede::indexing
