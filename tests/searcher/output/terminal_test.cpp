// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/terminal.hpp"

#include <csignal>

#include <doctest/doctest.h>
#include <unistd.h>

#include "common/base/error.hpp"

using namespace lede;
using namespace lede::output;

TEST_CASE("terminal: colour only on a terminal unless one says so") {
  struct Case {
    bool is_terminal, no_color;
    ColorChoice choice;
    Emphasis emphasis;
  };
  for (const Case& c : {
           Case{true, false, ColorChoice::automatic, Emphasis::color},
           Case{true, true, ColorChoice::automatic, Emphasis::stars},
           Case{false, false, ColorChoice::automatic, Emphasis::stars},
           Case{false, true, ColorChoice::always, Emphasis::color},
           Case{true, false, ColorChoice::never, Emphasis::stars},
       }) {
    CHECK(style_for({c.is_terminal, 80, c.no_color}, c.choice).emphasis == c.emphasis);
  }
}

TEST_CASE("terminal: lines are 40 to 100 columns wide") {
  CHECK(style_for({true, 72, false}, ColorChoice::never).width == 72);
  CHECK(style_for({true, 300, false}, ColorChoice::never).width == 100);
  CHECK(style_for({true, 5, false}, ColorChoice::never).width == 40);
}

TEST_CASE("terminal: a reader who has gone is no error") {
  std::signal(SIGPIPE, SIG_IGN);
  int pipe[2] = {-1, -1};
  REQUIRE(::pipe(pipe) == 0);
  ::close(pipe[0]);
  CHECK_THROWS_AS(Stream(pipe[1]).write("a"), BrokenPipe);
  ::close(pipe[1]);
}

TEST_CASE("terminal: what cannot be written is an error") {
  CHECK_THROWS_AS(Stream(-1).write("a"), Error);
  CHECK_NOTHROW(Stream(-1).write(""));
}
