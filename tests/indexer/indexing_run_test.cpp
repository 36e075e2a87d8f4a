// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/indexing_run.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "common/store/fingerprint.hpp"
#include "tests/support/newsroom.hpp"

namespace fs = std::filesystem;

using lede::indexing::ArticleSource;
using lede::indexing::Color;
using lede::indexing::Console;
using lede::indexing::IndexingRun;
using lede::indexing::Progress;
using lede::indexing::ProgressLine;
using lede::indexing::RunLedger;
using lede::indexing::RunOptions;
using lede::indexing::RunReport;
using lede::indexing::Verbosity;
using lede::store::IndexWriter;
using lede::support::Newsroom;

namespace {

std::string json_lines(int from, int to) {
  std::string lines;
  for (int i = from; i < to; ++i) {
    lines +=
        fmt::format("{{\"id\":\"{:04}\",\"title\":\"t{}\",\"body\":\"common words\"}}\n", i, i);
  }
  return lines;
}

}  // namespace

TEST_CASE("indexing run: files become articles that are found") {
  Newsroom room;
  room.write("a.txt", "Ports\n\nTariffs rose.");
  room.write("b.md", "---\ntitle: Rates\n---\nThe bank waits.");
  const RunReport report = room.index();
  CHECK(report.totals.articles == 2);
  CHECK(report.inputs == 2);
  CHECK(report.published.added == 2);
  CHECK(room.articles() == "a.txt=Ports\nb.md=Rates\n");
}

TEST_CASE("indexing run: what has not changed is skipped") {
  Newsroom room;
  room.write("a.txt", "Ports\n\nTariffs rose.");
  room.write("b.txt", "Rates\n\nThe bank waits.");
  room.index();
  const RunReport report = room.index();
  CHECK(report.inputs == 0);
  CHECK(report.unchanged_inputs == 2);
  CHECK(report.totals.articles == 0);
  CHECK(room.articles() == "a.txt=Ports\nb.txt=Rates\n");
}

TEST_CASE("indexing run: what has changed replaces what was there") {
  Newsroom room;
  room.write("a.txt", "Ports\n\nTariffs rose.");
  room.write("b.txt", "Rates\n\nThe bank waits.");
  room.index();
  room.write("a.txt", "Harbours\n\nTariffs rose.");
  const RunReport report = room.index();
  CHECK(report.inputs == 1);
  CHECK(report.unchanged_inputs == 1);
  CHECK(report.published.replaced == 1);
  CHECK(room.articles() == "a.txt=Harbours\nb.txt=Rates\n");
}

TEST_CASE("indexing run: articles that have left their file leave the database") {
  Newsroom room;
  room.write("a.jsonl", json_lines(0, 3));
  room.index();
  room.write("a.jsonl", json_lines(1, 2));
  const RunReport report = room.index();
  CHECK(report.published.removed == 2);
  CHECK(room.articles() == "0001=t1\n");
}

TEST_CASE("indexing run: another way of reading reads again") {
  Newsroom room;
  room.write("a.jsonl", "{\"id\":\"1\",\"title\":\"a\",\"name\":\"b\"}\n");
  room.index();
  RunOptions options;
  options.reading.keys = lede::indexing::KeyMap("title=name");
  CHECK(room.index(options).inputs == 1);
  CHECK(room.articles() == "1=b\n");
  CHECK(room.index(options).unchanged_inputs == 1);
}

TEST_CASE("indexing run: rejections are named again without reading again") {
  Newsroom room;
  room.write("a.jsonl", "{\"id\":\"1\",\"title\":\"a\"}\n{bad\n");
  CHECK(room.index().totals.rejected == 1);
  const std::string said = room.said();
  CHECK(said == fmt::format("lede-index: {}:2: bad JSON\n", room.path("a.jsonl").string()));
  const RunReport report = room.index();
  CHECK(report.inputs == 0);
  CHECK(report.totals.rejected == 1);
  CHECK(room.said() == said);
}

TEST_CASE("indexing run: standard input adds to what it gave before") {
  Newsroom room;
  room.index({"-"}, json_lines(0, 1));
  room.index({"-"}, json_lines(1, 2));
  CHECK(room.articles() == "0000=t0\n0001=t1\n");
}

TEST_CASE("indexing run: of an id that comes twice the last wins whoever works on it") {
  for (const unsigned jobs : {1U, 4U}) {
    CAPTURE(jobs);
    Newsroom room;
    room.write("a.jsonl", "{\"id\":\"!x\",\"title\":\"first\"}\n" + json_lines(0, 3000));
    room.write("b.jsonl", "{\"id\":\"!x\",\"title\":\"later\"}\n");
    RunOptions options;
    options.jobs = jobs;
    room.index(options);
    CHECK(room.articles().starts_with("!x=later\n0000=t0\n"));
  }
}

TEST_CASE("indexing run: large articles wait for one another and all come") {
  Newsroom room;
  std::string text = "Long\n\n";
  while (text.size() < 3'000'000) text += "Tariffs rose again in the port of Velmont. ";
  for (const std::string name : {"a.txt", "b.txt", "c.txt"}) room.write(name, name + text);
  RunOptions options;
  options.jobs = 3;
  CHECK(room.index(options).published.added == 3);
}

TEST_CASE("indexing run: publishing in between changes nothing in the end") {
  Newsroom room;
  room.write("a.jsonl", json_lines(0, 12'000));
  room.write("b.txt", "Ports\n\nTariffs rose.");
  RunOptions options;
  options.jobs = 2;
  options.articles_between_publications = 2'000;
  const RunReport report = room.index(options);
  CHECK(report.totals.articles == 12'001);
  CHECK(report.published.added == 12'001);
  CHECK(report.published.replaced == 0);
  CHECK(room.index(options).unchanged_inputs == 2);
}

TEST_CASE("indexing run: a worker that cannot go on ends the run with its error") {
  Newsroom room;
  room.write("a.jsonl", json_lines(0, 20'000));
  std::istringstream in;
  std::ostringstream err;
  Console console(err, Verbosity::normal, Color::off);
  Progress progress(console, ProgressLine::hidden, 0);
  RunLedger ledger(console, progress);
  ArticleSource source({room.path("")}, room.database());
  IndexWriter writer(room.database(), {.fingerprint = lede::store::fingerprint()});
  RunOptions options;
  options.jobs = 2;
  IndexingRun run(writer, options, ledger, in);
  // Where the workers are to write stands a file.
  fs::remove_all(room.database() / "work");
  std::ofstream(room.database() / "work") << "in the way";
  CHECK_THROWS_AS(run.run(source), std::exception);
}
