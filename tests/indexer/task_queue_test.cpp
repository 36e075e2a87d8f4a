// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/task_queue.hpp"

#include <atomic>
#include <thread>

#include <doctest/doctest.h>

using lede::indexing::Task;
using lede::indexing::TaskQueue;

namespace {

Task task(std::uint64_t serial, std::size_t bytes) {
  Task result;
  result.serial = serial;
  result.piece.chunk.bytes.assign(bytes, 'x');
  return result;
}

}  // namespace

TEST_CASE("task queue: tasks come out in order and then nothing") {
  TaskQueue queue(1 << 20);
  CHECK(queue.push(task(1, 10)));
  CHECK(queue.push(task(2, 10)));
  queue.close();
  CHECK(queue.pop()->serial == 1);
  CHECK(queue.pop()->serial == 2);
  CHECK_FALSE(queue.pop());
  CHECK_FALSE(queue.push(task(3, 10)));
}

TEST_CASE("task queue: a task larger than the queue is taken when it is empty") {
  TaskQueue queue(10);
  CHECK(queue.push(task(1, 1'000)));
  CHECK(queue.pop()->serial == 1);
}

TEST_CASE("task queue: a full queue makes the producer wait") {
  TaskQueue queue(10'000);
  std::atomic<int> pushed = 0;
  std::jthread producer([&] {
    for (std::uint64_t i = 0; i < 10; ++i) {
      queue.push(task(i, 4'000));
      ++pushed;
    }
    queue.close();
  });
  std::uint64_t popped = 0;
  while (queue.pop()) {
    ++popped;
    // Two wait at most, and one is on its way in.
    CHECK(static_cast<std::uint64_t>(pushed) <= popped + 3);
  }
  CHECK(popped == 10);
}

TEST_CASE("task queue: an abandoned queue lets everybody go") {
  TaskQueue queue(10);
  CHECK(queue.push(task(1, 100)));
  std::jthread producer([&] { CHECK_FALSE(queue.push(task(2, 100))); });
  queue.abandon();
  producer.join();
  CHECK_FALSE(queue.pop());
}
