// SPDX-License-Identifier: GPL-2.0-or-later
// Articles that several inputs hold: the last that was read counts, and none is lost while one of
// them holds it still.
#include <filesystem>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/newsroom.hpp"

namespace lede::indexing {

namespace {

using support::Newsroom;

std::string line(std::string_view id, std::string_view title) {
  return fmt::format("{{\"id\":\"{}\",\"title\":\"{}\"}}\n", id, title);
}

RunOptions two_jobs() {
  RunOptions options;
  options.jobs = 2;
  return options;
}

/// a.jsonl and b.jsonl hold x; that of b counts.
Newsroom& with_x_in_both(Newsroom& room) {
  room.write("a.jsonl", line("a", "a") + line("x", "from a"));
  room.write("b.jsonl", line("b", "b") + line("x", "from b"));
  room.index();
  return room;
}

}  // namespace

TEST_CASE("shared ids: what the winner drops comes from the input that holds it still") {
  for (const RunOptions& options : {RunOptions{}, two_jobs()}) {
    Newsroom room;
    with_x_in_both(room);
    CHECK(room.articles() == "a=a\nb=b\nx=from b\n");
    room.write("b.jsonl", line("b", "b"));
    const RunReport report = room.index(options);
    CHECK(room.articles() == "a=a\nb=b\nx=from a\n");
    CHECK(report.inputs == 2);
    CHECK(report.unchanged_inputs == 0);
    CHECK(report.published.removed == 0);
    CHECK(room.index(options).unchanged_inputs == 2);
  }
}

TEST_CASE("shared ids: the winner may be the input that comes first") {
  Newsroom room;
  with_x_in_both(room);
  room.write("a.jsonl", line("a", "a") + line("x", "from a again"));
  room.index();
  CHECK(room.articles() == "a=a\nb=b\nx=from a again\n");
  room.write("a.jsonl", line("a", "a"));
  CHECK(room.index().inputs == 2);
  CHECK(room.articles() == "a=a\nb=b\nx=from b\n");
  room.write("b.jsonl", line("b", "b"));
  CHECK(room.index().published.removed == 1);
  CHECK(room.articles() == "a=a\nb=b\n");
}

TEST_CASE("shared ids: what the loser drops stays as it is and nothing more is read") {
  Newsroom room;
  with_x_in_both(room);
  room.write("a.jsonl", line("a", "a"));
  CHECK(room.index().inputs == 1);
  CHECK(room.articles() == "a=a\nb=b\nx=from b\n");
  room.write("b.jsonl", line("b", "b"));
  CHECK(room.index().inputs == 1);
  CHECK(room.articles() == "a=a\nb=b\n");
}

TEST_CASE("shared ids: both inputs may drop it at once") {
  for (const RunOptions& options : {RunOptions{}, two_jobs()}) {
    Newsroom room;
    with_x_in_both(room);
    room.write("a.jsonl", line("a", "a"));
    room.write("b.jsonl", line("b", "b"));
    CHECK(room.index(options).published.removed == 1);
    CHECK(room.articles() == "a=a\nb=b\n");
  }
}

TEST_CASE("shared ids: the winner may drop it while the loser changes it") {
  Newsroom room;
  with_x_in_both(room);
  room.write("a.jsonl", line("a", "a") + line("x", "from a again"));
  room.write("b.jsonl", line("b", "b"));
  CHECK(room.index().inputs == 2);
  CHECK(room.articles() == "a=a\nb=b\nx=from a again\n");
  room.write("a.jsonl", line("a", "a"));
  CHECK(room.index().published.removed == 1);
}

TEST_CASE("shared ids: until the other input is named again the old text stays") {
  Newsroom room;
  with_x_in_both(room);
  room.write("b.jsonl", line("b", "b"));
  room.index({room.path("b.jsonl")}, "");
  CHECK(room.articles() == "a=a\nb=b\nx=from b\n");
  SUBCASE("it has it still") {
    CHECK(room.index().inputs == 1);
    CHECK(room.articles() == "a=a\nb=b\nx=from a\n");
  }
  SUBCASE("it has changed and has it no longer") {
    room.write("a.jsonl", line("a", "a"));
    CHECK(room.index().published.removed == 1);
    CHECK(room.articles() == "a=a\nb=b\n");
  }
  CHECK(room.index().unchanged_inputs == 2);
}

TEST_CASE("shared ids: what a file that was deleted held stays until it is removed") {
  Newsroom room;
  with_x_in_both(room);
  std::filesystem::remove(room.path("a.jsonl"));
  room.write("b.jsonl", line("b", "b"));
  room.index();
  CHECK(room.articles() == "a=a\nb=b\nx=from b\n");
  CHECK(room.index().unchanged_inputs == 1);
}

TEST_CASE("shared ids: publications in between lose nothing") {
  Newsroom room;
  std::string many;
  for (int i = 0; i < 50; ++i) many += line(fmt::format("m{:02}", i), "from m");
  room.write("a.jsonl", line("m10", "from a") + line("m40", "from a"));
  room.write("m.jsonl", many);
  RunOptions options;
  options.articles_between_publications = 1;
  room.index(options);
  room.write("m.jsonl", many.substr(0, many.size() / 2));
  room.index(options);
  // All of a.jsonl was read again, so it counts in m10 too.
  CHECK(room.articles().find("m10=from a\n") != std::string::npos);
  CHECK(room.articles().find("m40=from a\n") != std::string::npos);
  CHECK(room.articles().find("m41=") == std::string::npos);
}

TEST_CASE("shared ids: three inputs hand it on from one to the next") {
  Newsroom room;
  with_x_in_both(room);
  room.write("c.jsonl", line("c", "c") + line("x", "from c"));
  room.index();
  room.write("c.jsonl", line("c", "c"));
  CHECK(room.index().inputs == 3);
  CHECK(room.articles() == "a=a\nb=b\nc=c\nx=from b\n");
  room.write("b.jsonl", line("b", "b"));
  room.index();
  CHECK(room.articles() == "a=a\nb=b\nc=c\nx=from a\n");
}

TEST_CASE("shared ids: rejections of an input that is read again are said and counted once") {
  Newsroom room;
  room.write("a.jsonl", line("x", "from a") + "{bad\n");
  room.write("b.jsonl", line("x", "from b"));
  room.index();
  room.write("b.jsonl", line("b", "b"));
  const RunReport report = room.index();
  CHECK(report.totals.rejected == 1);
  const std::string said =
      fmt::format("lede-index: {}:2: bad JSON\n", room.path("a.jsonl").string());
  CHECK(room.said() == said);
  CHECK(room.index().totals.rejected == 1);
  CHECK(room.said() == said);
}

TEST_CASE("shared ids: who gives way to whom is said") {
  Newsroom room;
  const auto replaced = [&](std::string_view dropped, std::string_view kept, std::string_view id) {
    return fmt::format("lede-index: {}: warning: replaced by {}, which has the same id \"{}\"\n",
                       room.path(dropped).string(), room.path(kept).string(), id);
  };
  room.write("a.jsonl", line("x", "1") + line("y", "2") + line("y", "3"));
  room.write("b.jsonl", line("x", "4"));
  // What is read twice is not said twice.
  CHECK(room.index({room.path(""), room.path("b.jsonl")}, "").totals.warnings == 2);
  CHECK(room.said() ==
        replaced("a.jsonl#1", "b.jsonl#1", "x") + replaced("a.jsonl#2", "a.jsonl#3", "y"));
  room.write("a.jsonl", line("x", "5"));
  room.index();
  CHECK(room.said() == replaced("b.jsonl#1", "a.jsonl#1", "x"));
  room.write("b.jsonl", line("z", "6"));
  room.index();
  CHECK(room.said().empty());
}

}  // namespace lede::indexing
