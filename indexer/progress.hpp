// SPDX-License-Identifier: GPL-2.0-or-later
// The line that tells how far a run has come: articles, rate, share done, time left.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/console.hpp"

namespace lede::indexing {

/// `12,340 articles · 3.1 MB/s · 41% · about 20 s left`. Share and time only where
/// `total_bytes` is known and enough is done to tell.
std::string progress_line(std::uint64_t articles, std::uint64_t bytes, std::uint64_t total_bytes,
                          std::chrono::duration<double> elapsed);

/// `12,340`
std::string with_commas(std::uint64_t number);
/// `812 B`, `3.1 MB`
std::string human_bytes(std::uint64_t bytes);
/// `0.4 s`, `20 s`, `3 min`, `2 h`
std::string human_seconds(std::chrono::duration<double> seconds);

enum class ProgressLine { hidden, shown };

/// Shows the line on a console, ten times a second at most. Used by one thread at a time.
class Progress {
 public:
  /// `console` outlives the progress. `total_bytes` is 0 where it is not known.
  Progress(Console& console, ProgressLine line, std::uint64_t total_bytes);

  void update(std::uint64_t articles, std::uint64_t bytes);
  void say(std::string_view status);
  void finish();

  /// Since the progress was made.
  std::chrono::duration<double> elapsed() const;

 private:
  using Clock = std::chrono::steady_clock;

  Console& console_;
  ProgressLine line_;
  std::uint64_t total_bytes_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point shown_;
};

}  // namespace lede::indexing
