// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/pager.hpp"

#include <cstdlib>

#include <doctest/doctest.h>

using namespace lede::output;

namespace {

Terminal terminal(std::size_t rows) {
  Terminal terminal;
  terminal.is_terminal = true;
  terminal.rows = rows;
  return terminal;
}

}  // namespace

TEST_CASE("pager: the first variable that is set names it") {
  ::unsetenv("LEDE_PAGER");
  ::unsetenv("PAGER");
  CHECK(pager_for(terminal(24), PagerChoice::automatic) == "less");
  ::setenv("PAGER", "more", 1);
  CHECK(pager_for(terminal(24), PagerChoice::automatic) == "more");
  ::setenv("LEDE_PAGER", "less -S", 1);
  CHECK(pager_for(terminal(24), PagerChoice::automatic) == "less -S");
  CHECK(pager_for(terminal(24), PagerChoice::never) == std::nullopt);
  CHECK(pager_for(Terminal{}, PagerChoice::automatic) == std::nullopt);
  for (const char* none : {"", "cat"}) {
    ::setenv("LEDE_PAGER", none, 1);
    CHECK(pager_for(terminal(24), PagerChoice::automatic) == std::nullopt);
  }
  ::unsetenv("LEDE_PAGER");
  ::unsetenv("PAGER");
}

TEST_CASE("pager: a text fits where the prompt fits below it") {
  CHECK_FALSE(is_longer_than("a\nb\n", terminal(3)));
  CHECK(is_longer_than("a\nb\nc\n", terminal(3)));
  CHECK_FALSE(is_longer_than("a\nb\nc\n", terminal(0)));
}
