// SPDX-License-Identifier: GPL-2.0-or-later
// Records of a changed file that are as they were: they are not inverted again, and all is as if
// they had been.
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "common/store/verification.hpp"
#include "tests/support/newsroom.hpp"

namespace lede::indexing {

namespace {

using support::Newsroom;

std::string line(std::string_view id, std::string_view title) {
  return fmt::format("{{\"id\":\"{}\",\"title\":\"{}\"}}\n", id, title);
}

std::string lines(int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += line(fmt::format("{:04}", i), "common words");
  return text;
}

std::uint64_t defects(const Newsroom& room) {
  return store::verify(room.database(), store::fingerprint(), {}).defect_count;
}

}  // namespace

TEST_CASE("unchanged records: of a file that grew only what is new is taken in") {
  Newsroom room;
  room.write("a.jsonl", line("1", "one") + line("2", "two") + line("3", "three"));
  room.index();
  room.write("a.jsonl", line("1", "one") + line("2", "second") + line("4", "four"));
  const RunReport report = room.index();
  CHECK(report.totals.articles == 3);
  CHECK(report.published.kept == 1);
  CHECK(report.published.replaced == 1);
  CHECK(report.published.added == 1);
  CHECK(report.published.removed == 1);
  CHECK(room.articles() == "1=one\n2=second\n4=four\n");
  CHECK(defects(room) == 0);
}

TEST_CASE("unchanged records: of an id that comes twice the last counts whichever is unchanged") {
  Newsroom room;
  room.write("a.jsonl", line("1", "first") + line("1", "last"));
  room.index();
  room.write("a.jsonl", line("1", "other") + line("1", "last"));
  CHECK(room.index().published.replaced == 0);
  CHECK(room.articles() == "1=last\n");
  CHECK(room.said() ==
        fmt::format("lede-index: {0}#1: warning: replaced by {0}#2, which has the same id \"1\"\n",
                    room.path("a.jsonl").string()));
  room.write("a.jsonl", line("1", "last") + line("1", "newest"));
  CHECK(room.index().published.replaced == 1);
  CHECK(room.articles() == "1=newest\n");
  CHECK(defects(room) == 0);
}

TEST_CASE("unchanged records: another file that brings the id counts only if it comes later") {
  for (const bool is_later : {false, true}) {
    CAPTURE(is_later);
    const std::string other = is_later ? "z.jsonl" : "0.jsonl";
    Newsroom room;
    room.write("a.jsonl", line("x", "from a") + line("2", "two"));
    room.index();
    room.write("a.jsonl", line("x", "from a"));
    room.write(other, line("x", "from the other"));
    room.index();
    CHECK(room.articles() == (is_later ? "x=from the other\n" : "x=from a\n"));
    // Both are remembered to hold it.
    room.write(is_later ? other : "a.jsonl", line("3", "three"));
    room.index();
    CHECK(room.articles() == (is_later ? "3=three\nx=from a\n" : "3=three\nx=from the other\n"));
    CHECK(defects(room) == 0);
  }
}

TEST_CASE("unchanged records: publishing in between loses none of them") {
  Newsroom room;
  room.write("a.jsonl", lines(0, 5'000));
  room.index();
  room.write("a.jsonl", lines(0, 4'999) + line("0003", "changed") + line("new", "new"));
  RunOptions options;
  options.jobs = 2;
  options.articles_between_publications = 1'000;
  const RunReport report = room.index(options);
  CHECK(report.published.kept == 4'999);
  CHECK(report.published.added == 1);
  CHECK(report.published.removed == 1);
  const std::string articles = room.articles();
  CHECK(articles.starts_with(
      "0000=common words\n0001=common words\n0002=common words\n0003=changed\n"));
  CHECK(articles.ends_with("4998=common words\nnew=new\n"));
  CHECK(defects(room) == 0);
}

TEST_CASE("unchanged records: another language is another article") {
  Newsroom room;
  room.write("a.jsonl", line("1", "one"));
  room.index();
  RunOptions options;
  options.reading.language = "es";
  const RunReport report = room.index(options);
  CHECK(report.published.kept == 0);
  CHECK(report.published.replaced == 1);
}

}  // namespace lede::indexing
