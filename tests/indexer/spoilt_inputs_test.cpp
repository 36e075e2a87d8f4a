// SPDX-License-Identifier: GPL-2.0-or-later
// Files that held articles and can be read as such no longer.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/newsroom.hpp"

namespace lede::indexing {

namespace {

using support::Newsroom;

const std::string garbage("\x7f\x45\x4c\x46\0\0\1\2\3\0\0", 11);

}  // namespace

TEST_CASE("spoilt inputs: what a file held stays when it is overwritten by what is no article") {
  Newsroom room;
  room.write("a.txt", "Ports\n\nThe ports reopen.\n");
  room.write("b.txt", "Rates\n\nThe rates rise.\n");
  room.index();
  room.write("a.txt", garbage);
  CHECK(room.index().published.removed == 0);
  CHECK(room.articles() == "a.txt=Ports\nb.txt=Rates\n");
  CHECK(room.said().find("a.txt: warning: kept what it held before") != std::string::npos);
  // It is tried again until it can be read.
  CHECK(room.index().inputs == 1);
  room.write("a.txt", "Docks\n\nThe docks reopen.\n");
  room.index();
  CHECK(room.articles() == "a.txt=Docks\nb.txt=Rates\n");
  CHECK(room.index().unchanged_inputs == 2);
}

TEST_CASE("spoilt inputs: a run that prunes removes it") {
  Newsroom room;
  room.write("a.txt", "Ports\n\nThe ports reopen.\n");
  room.index();
  room.write("a.txt", garbage);
  room.index();
  RunOptions pruning;
  pruning.missing = Missing::removed;
  CHECK(room.index(pruning).published.removed == 1);
  CHECK(room.articles().empty());
}

TEST_CASE("spoilt inputs: what never held an article keeps none") {
  Newsroom room;
  room.write("a.txt", garbage);
  const RunReport report = room.index();
  CHECK(report.inputs_without_articles == 1);
  CHECK(room.said().find("kept") == std::string::npos);
  CHECK(room.index().unchanged_inputs == 1);
}

TEST_CASE("spoilt inputs: a table that has lost all rows has lost its articles") {
  Newsroom room;
  room.write("a.csv", "title,body\nPorts,The ports reopen.\n");
  room.index();
  room.write("a.csv", "title,body\n");
  CHECK(room.index().published.removed == 1);
}

}  // namespace lede::indexing
