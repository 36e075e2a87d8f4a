// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pruning.hpp"

#include <filesystem>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/newsroom.hpp"

namespace fs = std::filesystem;

namespace lede::indexing {

namespace {

using support::Newsroom;

RunOptions pruning() {
  RunOptions options;
  options.missing = Missing::removed;
  return options;
}

void write_three(const Newsroom& room) {
  room.write("a.txt", "Ports\n\nTariffs rose.");
  room.write("b/c.txt", "Rates\n\nThe bank waits.");
  room.write("b/d.txt", "Courts\n\nThe court rules.");
}

}  // namespace

TEST_CASE("pruning: what is gone goes and nothing else does") {
  Newsroom room;
  write_three(room);
  room.index();
  fs::remove(room.path("b/c.txt"));
  CHECK(room.index().published.removed == 0);
  CHECK(room.articles() == "a.txt=Ports\nc.txt=Rates\nd.txt=Courts\n");

  const RunReport report = room.index(pruning());
  CHECK(report.gone_inputs == 1);
  CHECK(report.published.removed == 1);
  CHECK(report.inputs == 0);
  CHECK(report.unchanged_inputs == 2);
  CHECK(room.articles() == "a.txt=Ports\nd.txt=Courts\n");
  CHECK(room.index(pruning()).gone_inputs == 0);
}

TEST_CASE("pruning: what comes back is indexed again") {
  Newsroom room;
  write_three(room);
  room.index();
  fs::remove(room.path("a.txt"));
  room.index(pruning());
  write_three(room);
  CHECK(room.index(pruning()).published.added == 1);
  CHECK(room.articles() == "a.txt=Ports\nc.txt=Rates\nd.txt=Courts\n");
}

TEST_CASE("pruning: only what lies under the paths is looked for") {
  Newsroom room;
  write_three(room);
  room.write("bc.txt", "Farms\n\nThe harvest is in.");
  room.index();
  for (const std::string_view name : {"a.txt", "bc.txt", "b/c.txt"}) fs::remove(room.path(name));
  CHECK(room.index({room.path("b")}, {}, pruning()).gone_inputs == 1);
  CHECK(room.articles() == "a.txt=Ports\nbc.txt=Farms\nd.txt=Courts\n");
}

TEST_CASE("pruning: a folder that is gone or is a file now takes its articles with it") {
  for (const bool is_file : {false, true}) {
    CAPTURE(is_file);
    Newsroom room;
    write_three(room);
    room.index();
    fs::remove_all(room.path("b"));
    if (is_file) room.write("b", "Bonds\n\nYields fell.");
    CHECK(room.index(pruning()).gone_inputs == 2);
    CHECK(room.articles() == (is_file ? "a.txt=Ports\nb=Bonds\n" : "a.txt=Ports\n"));
  }
}

TEST_CASE("pruning: a path that is missing or empty keeps what was indexed from it") {
  for (const bool is_missing : {false, true}) {
    CAPTURE(is_missing);
    Newsroom room;
    write_three(room);
    room.index();
    fs::remove_all(room.path("b"));
    if (!is_missing) fs::create_directories(room.path("b"));
    const RunReport report = room.index({room.path("a.txt"), room.path("b")}, {}, pruning());
    CHECK(report.gone_inputs == 0);
    CHECK(report.totals.rejected == (is_missing ? 2 : 1));
    CHECK(room.said().ends_with(
        fmt::format("{}: holds no file any more, perhaps a disk that is not mounted: what was "
                    "indexed from it is kept (2 files)\n",
                    room.path("b").string())));
    CHECK(room.articles() == "a.txt=Ports\nc.txt=Rates\nd.txt=Courts\n");
  }
}

TEST_CASE("pruning: what cannot be looked at is kept") {
  Newsroom room;
  write_three(room);
  room.index();
  fs::remove_all(room.path("b"));
  fs::create_symlink("b", room.path("b"));  // a loop
  const RunReport report = room.index(pruning());
  CHECK(report.gone_inputs == 0);
  CHECK(
      room.said() ==
      fmt::format("lede-index: {0}: Too many levels of symbolic links\n"
                  "lede-index: {0}/c.txt: warning: Too many levels of symbolic links: it is kept, "
                  "and so are 1 others\n",
                  room.path("b").string()));
  CHECK(room.articles() == "a.txt=Ports\nc.txt=Rates\nd.txt=Courts\n");
}

TEST_CASE("pruning: names that are long or odd or no UTF-8 are found") {
  const std::string long_name = std::string(150, 'x') + "/" + std::string(200, 'y');
  for (const std::string& name : {long_name, std::string("a\nb"), std::string("\xE9t\xE9"),
                                  std::string("\\x41"), std::string("1:a 2:b")}) {
    CAPTURE(name);
    Newsroom room;
    room.write(name, "Rates\n\nThe bank waits.");
    room.write(name + "z", "Ports\n\nTariffs rose.");
    room.index();
    fs::remove(room.path(name));
    CHECK(room.index(pruning()).gone_inputs == 1);
    CHECK(room.articles().ends_with("z=Ports\n"));
  }
}

TEST_CASE("pruning: an article that has moved is never missing nor told of as repeated") {
  Newsroom room;
  room.write("a.jsonl", "{\"id\":\"1\",\"title\":\"One\"}\n");
  room.write("z.txt", "Ports\n\nTariffs rose.");
  room.index();
  fs::rename(room.path("a.jsonl"), room.path("b.jsonl"));
  const RunReport report = room.index(pruning());
  CHECK(report.published.replaced == 1);
  CHECK(report.published.removed == 0);
  CHECK(room.said().empty());
  CHECK(room.articles() == "1=One\nz.txt=Ports\n");
}

TEST_CASE("pruning: an article that another input holds comes from there") {
  Newsroom room;
  room.write("a.jsonl", "{\"id\":\"x\",\"title\":\"from a\"}\n");
  room.write("b.jsonl", "{\"id\":\"x\",\"title\":\"from b\"}\n");
  room.index();
  CHECK(room.articles() == "x=from b\n");
  fs::remove(room.path("b.jsonl"));
  const RunReport report = room.index(pruning());
  CHECK(report.gone_inputs == 1);
  CHECK(report.published.removed == 0);
  CHECK(room.articles() == "x=from a\n");
  fs::remove(room.path("a.jsonl"));
  room.write("c.txt", "Ports\n\nTariffs rose.");
  CHECK(room.index(pruning()).published.removed == 1);
  CHECK(room.articles() == "c.txt=Ports\n");
}

}  // namespace lede::indexing
