// SPDX-License-Identifier: GPL-2.0-or-later
// Counts what a run has done, and says what went wrong in the order of the inputs, however the
// workers finish. Knows nothing of how the work is done.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/console.hpp"
#include "indexer/progress.hpp"
#include "indexer/readers/reading.hpp"

namespace lede::indexing {

/// What came of a task.
struct Outcome {
  std::uint64_t input = 0;
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
  std::vector<Rejection> rejections;
  std::vector<Note> notes;
  KeysSeen keys = {};
};

/// What came of an input.
struct InputOutcome {
  std::uint64_t articles = 0;
  std::vector<Rejection> rejections;
};

/// Counts of a run.
struct Totals {
  std::uint64_t articles = 0;  // that were read
  std::uint64_t rejected = 0;  // what should have been articles, or inputs
  std::uint64_t warnings = 0;
  std::uint64_t bytes = 0;  // of the inputs, unchanged ones too
};

/// Thread-safe.
class RunLedger {
 public:
  /// Both outlive the ledger, and are used by nobody else in the meantime.
  RunLedger(Console& console, Progress& progress) : console_(console), progress_(progress) {}

  /// `serial` counts the outcomes of a run from 0 without gaps; they may come in any order.
  void record(std::uint64_t serial, Outcome outcome);
  void warn(const Place& place, std::string_view text);
  void remark(const Place& place, std::string_view text);
  /// Warns of renames that no record asked for, and of keys that look like the text of records
  /// that have none, in the end.
  void warn_of_keys(const KeyMap& keys);
  /// What is recorded from now on was counted and said before; only its articles are new.
  void count_only_articles();
  /// What is going on now, when it is not reading.
  void say(std::string_view status);

  Totals totals() const;
  /// What came of an input, its rejections in the order of the tasks; then forgets it.
  InputOutcome take(std::uint64_t input);

 private:
  void count_others(const Outcome& outcome);
  void tell(const Outcome& outcome);

  mutable std::mutex mutex_;
  Console& console_;
  Progress& progress_;
  Totals totals_;
  KeysSeen keys_;
  bool articles_only_ = false;
  std::unordered_map<std::uint64_t, InputOutcome> inputs_;
  std::uint64_t next_serial_ = 0;
  std::map<std::uint64_t, Outcome> waiting_;  // to be told after those before them
};

}  // namespace lede::indexing
