// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/progress.hpp"

#include <sstream>

#include <doctest/doctest.h>

using lede::indexing::human_bytes;
using lede::indexing::human_seconds;
using lede::indexing::progress_line;
using lede::indexing::with_commas;
using Seconds = std::chrono::duration<double>;

TEST_CASE("progress: the line tells articles and rate and share and time left") {
  CHECK(progress_line(12'340, 31'000'000, 75'600'000, Seconds(10)) ==
        "12,340 articles · 3.1 MB/s · 41% · about 14 s left");
}

TEST_CASE("progress: what is not known is left out") {
  CHECK(progress_line(3, 1'000, 0, Seconds(2)) == "3 articles · 500 B/s");
  CHECK(progress_line(3, 1'000, 2'000, Seconds(0.5)) == "3 articles");
  CHECK(progress_line(0, 0, 2'000, Seconds(5)) == "0 articles");
  CHECK(progress_line(3, 3'000, 2'000, Seconds(2)) ==
        "3 articles · 1.5 kB/s · 100% · about 0.0 s left");
}

TEST_CASE("progress: numbers and sizes and times are for people") {
  CHECK(with_commas(0) == "0");
  CHECK(with_commas(999) == "999");
  CHECK(with_commas(1'000) == "1,000");
  CHECK(with_commas(1'234'567) == "1,234,567");
  CHECK(human_bytes(999) == "999 B");
  CHECK(human_bytes(1'000) == "1.0 kB");
  CHECK(human_bytes(999'960) == "1.0 MB");
  CHECK(human_bytes(20'600'000) == "20.6 MB");
  CHECK(human_seconds(Seconds(0.04)) == "0.0 s");
  CHECK(human_seconds(Seconds(9.94)) == "9.9 s");
  CHECK(human_seconds(Seconds(20.2)) == "20 s");
  CHECK(human_seconds(Seconds(150)) == "2 min");
  CHECK(human_seconds(Seconds(7'200)) == "2 h");
}

TEST_CASE("progress: nothing is shown where it is hidden") {
  std::ostringstream out;
  lede::indexing::Console console(out, lede::indexing::Verbosity::normal,
                                  lede::indexing::Color::off);
  lede::indexing::Progress progress(console, lede::indexing::ProgressLine::hidden, 10);
  progress.update(1, 1);
  progress.say("publishing");
  progress.finish();
  CHECK(out.str().empty());
}
