// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/batch.hpp"

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace lede {
namespace {

constexpr std::uint64_t answers_waiting_per_thread = 8;

class OrderedRun {
 public:
  OrderedRun(QueryLines& lines, const std::function<Answerer()>& new_answerer,
             const std::function<void(const output::Answer&)>& print, unsigned threads)
      : lines_(lines),
        new_answerer_(new_answerer),
        print_(print),
        max_waiting_(answers_waiting_per_thread * threads) {}

  void work();
  void rethrow_failure() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Task {
    std::uint64_t index;
    QueryLine line;
  };

  std::optional<Task> take();
  void deliver(std::uint64_t index, output::Answer answer);
  void fail(std::exception_ptr failure);
  bool has_failed();

  QueryLines& lines_;
  const std::function<Answerer()>& new_answerer_;
  const std::function<void(const output::Answer&)>& print_;
  const std::uint64_t max_waiting_;

  std::mutex reading_;  // guards lines_ and what follows
  std::uint64_t next_index_ = 0;

  std::mutex printing_;  // guards what follows, and print_
  std::condition_variable progress_;
  std::map<std::uint64_t, output::Answer> waiting_;  // by index
  std::uint64_t next_printed_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

void answer_in_order(QueryLines& lines, const std::function<Answerer()>& new_answerer,
                     const std::function<void(const output::Answer&)>& print, unsigned threads) {
  OrderedRun run(lines, new_answerer, print, threads);
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back([&run] { run.work(); });
    run.work();
  }
  run.rethrow_failure();
}

namespace {

void OrderedRun::work() {
  try {
    Answerer answerer;
    while (const std::optional<Task> task = take()) {
      if (!answerer) answerer = new_answerer_();
      deliver(task->index, answerer(task->line));
    }
  } catch (...) {
    fail(std::current_exception());
  }
}

// Only the one who reads waits for input: the others may answer meanwhile.
std::optional<OrderedRun::Task> OrderedRun::take() {
  const std::lock_guard lock(reading_);
  if (has_failed()) return std::nullopt;
  std::optional<QueryLine> line = lines_.next();
  if (!line) return std::nullopt;
  return Task{next_index_++, *std::move(line)};
}

// Whoever holds the next answer prints it and all that have waited for it. The holder of the
// next one never waits, so there is always one who goes on.
void OrderedRun::deliver(std::uint64_t index, output::Answer answer) {
  std::unique_lock lock(printing_);
  progress_.wait(lock, [&] { return failure_ || index < next_printed_ + max_waiting_; });
  if (failure_) return;
  waiting_.emplace(index, std::move(answer));
  while (!waiting_.empty() && waiting_.begin()->first == next_printed_) {
    print_(waiting_.begin()->second);
    waiting_.erase(waiting_.begin());
    ++next_printed_;
  }
  progress_.notify_all();
}

void OrderedRun::fail(std::exception_ptr failure) {
  const std::lock_guard lock(printing_);
  if (!failure_) failure_ = std::move(failure);
  progress_.notify_all();
}

bool OrderedRun::has_failed() {
  const std::lock_guard lock(printing_);
  return failure_ != nullptr;
}

}  // namespace
}  // namespace lede
