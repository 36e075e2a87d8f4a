// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/child_process.hpp"

#include <chrono>
#include <string>

#include <doctest/doctest.h>

using lede::indexing::ChildResult;
using lede::indexing::run_child;

using namespace std::chrono_literals;

TEST_CASE("child process: gives what the program wrote") {
  const std::string input(1'000'000, 'a');
  const ChildResult result = run_child("/bin/cat", input, {});
  CHECK(result.failure.empty());
  CHECK(result.output == input);
}

TEST_CASE("child process: says why there is no answer") {
  struct Case {
    std::string_view script;
    std::chrono::seconds time;
    std::string_view failure;
  };
  for (const Case& c : {
           Case{"exit 3", 60s, "it ended with status 3"},
           Case{"kill -SEGV $$", 60s, "it broke down with signal 11"},
           Case{"kill -XCPU $$", 60s, "it took too long"},
           Case{"exec sleep 100", 1s, "it took longer than 1 s"},
           Case{"exec sleep 5 <&- >&-", 1s, "it took longer than 1 s"},
           Case{"while echo many words; do :; done", 60s, "it gave more than 1 MiB of text"},
           Case{"exit 0", 60s, ""},
       }) {
    CAPTURE(c.script);
    CHECK(run_child("/bin/sh", c.script, {c.time, std::size_t{1} << 20}).failure == c.failure);
  }
  CHECK(run_child("/no/such/program", "", {}).failure == "it cannot be started");
}

TEST_CASE("child process: what ends before it has read all is heard") {
  const std::string long_script = "echo done; exit 0\n" + std::string(10'000'000, '#');
  CHECK(run_child("/bin/sh", long_script, {}).output == "done\n");
}
