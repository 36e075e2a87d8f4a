// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/task_queue.hpp"

namespace lede::indexing {
namespace {

std::size_t size_of(const Task& task) {
  return sizeof(Task) + task.piece.chunk.bytes.size();
}

}  // namespace

bool TaskQueue::push(Task task) {
  const std::size_t size = size_of(task);
  std::unique_lock lock(mutex_);
  has_room_.wait(
      lock, [&] { return state_ != State::open || tasks_.empty() || bytes_ + size <= max_bytes_; });
  if (state_ != State::open) return false;
  bytes_ += size;
  tasks_.push_back(std::move(task));
  has_task_.notify_one();
  return true;
}

std::optional<Task> TaskQueue::pop() {
  std::unique_lock lock(mutex_);
  has_task_.wait(lock, [&] { return state_ != State::open || !tasks_.empty(); });
  if (tasks_.empty()) return std::nullopt;
  Task task = std::move(tasks_.front());
  tasks_.pop_front();
  bytes_ -= size_of(task);
  has_room_.notify_one();
  return task;
}

void TaskQueue::close() {
  const std::scoped_lock lock(mutex_);
  if (state_ == State::open) state_ = State::closed;
  has_task_.notify_all();
}

void TaskQueue::abandon() {
  const std::scoped_lock lock(mutex_);
  state_ = State::abandoned;
  tasks_.clear();
  bytes_ = 0;
  has_task_.notify_all();
  has_room_.notify_all();
}

}  // namespace lede::indexing
