// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/progress.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace lede::indexing {

std::string progress_line(std::uint64_t articles, std::uint64_t bytes, std::uint64_t total_bytes,
                          std::chrono::duration<double> elapsed) {
  constexpr double seconds_to_settle = 1.0;
  std::string line = with_commas(articles) + " articles";
  if (elapsed.count() < seconds_to_settle || bytes == 0) return line;
  const double rate = static_cast<double>(bytes) / elapsed.count();
  line += fmt::format(" · {}/s", human_bytes(static_cast<std::uint64_t>(rate)));
  if (total_bytes == 0) return line;

  const std::uint64_t done = std::min(bytes, total_bytes);
  const auto left = std::chrono::duration<double>(static_cast<double>(total_bytes - done) / rate);
  line += fmt::format(" · {}%", done * 100 / total_bytes);
  return line + " · about " + human_seconds(left) + " left";
}

std::string with_commas(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, 1, ',');
  return digits;
}

std::string human_bytes(std::uint64_t bytes) {
  constexpr std::array units{"kB", "MB", "GB", "TB"};
  if (bytes < 1000) return fmt::format("{} B", bytes);
  double amount = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  for (; amount >= 999.95 && unit + 1 < units.size(); ++unit) amount /= 1000;
  return fmt::format("{:.1f} {}", amount, units[unit]);
}

std::string human_seconds(std::chrono::duration<double> seconds) {
  const double s = seconds.count();
  if (s < 9.95) return fmt::format("{:.1f} s", s);
  if (s < 99.5) return fmt::format("{:.0f} s", s);
  if (s < 99.5 * 60) return fmt::format("{:.0f} min", s / 60);
  return fmt::format("{:.0f} h", s / 3600);
}

Progress::Progress(Console& console, ProgressLine line, std::uint64_t total_bytes)
    : console_(console), line_(line), total_bytes_(total_bytes) {}

void Progress::update(std::uint64_t articles, std::uint64_t bytes) {
  constexpr std::chrono::milliseconds pause{100};
  const Clock::time_point now = Clock::now();
  if (line_ == ProgressLine::hidden || now - shown_ < pause) return;
  shown_ = now;
  console_.status(progress_line(articles, bytes, total_bytes_, now - start_));
}

void Progress::say(std::string_view status) {
  if (line_ == ProgressLine::shown) console_.status(status);
}

void Progress::finish() {
  console_.clear_status();
}

std::chrono::duration<double> Progress::elapsed() const {
  return Clock::now() - start_;
}

}  // namespace lede::indexing
