// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/batch.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <sstream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <thread>

#include <doctest/doctest.h>

using namespace lede;
using output::Answer;
using output::Outcome;

namespace {

std::string numbered_lines(int count) {
  std::string text;
  for (int i = 1; i <= count; ++i) text += std::to_string(i) + '\n';
  return text;
}

/// A pipe whose writer sends a line only when told to.
class SlowInput : public std::streambuf {
 public:
  void send(const std::string& line) {
    const std::lock_guard lock(mutex_);
    sent_ += line;
    changed_.notify_all();
  }
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

 protected:
  int_type underflow() override {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return closed_ || taken_ < sent_.size(); });
    if (taken_ == sent_.size()) return traits_type::eof();
    current_ = sent_[taken_++];
    setg(&current_, &current_, &current_ + 1);
    return traits_type::to_int_type(current_);
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string sent_;
  std::size_t taken_ = 0;
  bool closed_ = false;
  char current_ = 0;
};

}  // namespace

TEST_CASE("batch: answers come in the order of the queries however long each takes") {
  std::istringstream input(numbered_lines(500));
  QueryLines lines(input);
  const auto new_answerer = [] {
    return [](const QueryLine& line) {
      if (line.number % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(30));
      return Answer{line.query + " ", {}, Outcome::found};
    };
  };
  std::string printed;
  answer_in_order(
      lines, new_answerer, [&](const Answer& a) { printed += a.out; }, 4);
  std::string expected;
  for (int i = 1; i <= 500; ++i) expected += std::to_string(i) + ' ';
  CHECK(printed == expected);
}

TEST_CASE("batch: a query is answered before the next one is sent") {
  SlowInput pipe;
  std::istream input(&pipe);
  QueryLines lines(input);
  const auto new_answerer = [] {
    return [](const QueryLine& line) { return Answer{line.query, {}, Outcome::found}; };
  };
  // Each answer sends the next query: if one were held back, this would wait for ever.
  int answered = 0;
  pipe.send("q\n");
  answer_in_order(
      lines, new_answerer,
      [&](const Answer&) {
        if (++answered < 5) {
          pipe.send("q\n");
        } else {
          pipe.close();
        }
      },
      3);
  CHECK(answered == 5);
}

TEST_CASE("batch: threads answer side by side and each has an answerer of its own") {
  constexpr unsigned threads = 3;
  std::istringstream input(numbered_lines(200));
  QueryLines lines(input);
  std::mutex mutex;
  std::condition_variable changed;
  unsigned made = 0;
  // None answers before all are there: threads that took turns would wait here to no end.
  bool came_together = true;
  const auto new_answerer = [&] {
    {
      const std::lock_guard lock(mutex);
      ++made;
    }
    changed.notify_all();
    return [&](const QueryLine&) {
      std::unique_lock lock(mutex);
      const bool all = changed.wait_for(lock, std::chrono::seconds(30),
                                        [&] { return made >= threads || !came_together; });
      came_together = came_together && all;
      return Answer{};
    };
  };
  int printed = 0;
  answer_in_order(
      lines, new_answerer, [&](const Answer&) { ++printed; }, threads);
  CHECK(printed == 200);
  CHECK(came_together);
  CHECK(made == threads);
}

TEST_CASE("batch: few answers wait for a slow one") {
  std::istringstream input(numbered_lines(2000));
  QueryLines lines(input);
  std::atomic<int> answered = 0;
  int printed = 0;
  std::atomic<int> most_waiting = 0;
  const auto new_answerer = [&] {
    return [&](const QueryLine& line) {
      // The first query is slow: the others must not run far ahead of it.
      if (line.number == 1) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        most_waiting = answered.load();
      }
      ++answered;
      return Answer{};
    };
  };
  answer_in_order(
      lines, new_answerer, [&](const Answer&) { ++printed; }, 4);
  CHECK(printed == 2000);
  CHECK(most_waiting < 100);
}

TEST_CASE("batch: what an answerer throws ends the run") {
  std::istringstream input(numbered_lines(1000));
  QueryLines lines(input);
  const auto new_answerer = [] {
    return [](const QueryLine& line) -> Answer {
      if (line.number == 10) throw std::runtime_error("the disk is gone");
      return {};
    };
  };
  int printed = 0;
  CHECK_THROWS_WITH(answer_in_order(
                        lines, new_answerer, [&](const Answer&) { ++printed; }, 4),
                    "the disk is gone");
  CHECK(printed < 10);
}

TEST_CASE("batch: without queries no answerer is made") {
  std::istringstream input("\n\n");
  QueryLines lines(input);
  const auto new_answerer = []() -> Answerer { throw std::runtime_error("not needed"); };
  answer_in_order(
      lines, new_answerer, [](const Answer&) { FAIL("nothing to print"); }, 4);
}
