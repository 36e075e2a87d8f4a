// SPDX-License-Identifier: GPL-2.0-or-later
// Ids that only count the records of a file: those of several files are different articles, and
// none of them is lost.
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "common/store/verification.hpp"
#include "tests/support/newsroom.hpp"

namespace lede::indexing {

namespace {

using support::Newsroom;

std::string row(int id, std::string_view title) {
  return fmt::format("{},{},The {} of the town were the matter of a long talk.\n", id, title,
                     title);
}

std::string table(const std::vector<std::string_view>& titles) {
  std::string text = "id,title,body\n";
  for (std::size_t i = 0; i < titles.size(); ++i) text += row(static_cast<int>(i + 1), titles[i]);
  return text;
}

constexpr std::string_view all_named =
    "a.csv#id=1=Ports\na.csv#id=2=Rates\nb.csv#id=1=Roads\nb.csv#id=2=Farms\n";

Newsroom& with_two_tables(Newsroom& room) {
  room.write("a.csv", table({"Ports", "Rates"}));
  room.write("b.csv", table({"Roads", "Farms"}));
  return room;
}

}  // namespace

TEST_CASE("numbered ids: a number that one file has stays what it is") {
  Newsroom room;
  room.write("a.csv", table({"Ports", "Rates"}));
  room.index();
  CHECK(room.articles() == "1=Ports\n2=Rates\n");
}

TEST_CASE("numbered ids: what two files number is named by the files") {
  Newsroom room;
  const RunReport report = with_two_tables(room).index();
  CHECK(room.articles() == all_named);
  CHECK(report.published.added == 4);
  CHECK(
      room.said().find("2 ids are numbers that only count the articles of a file: these are named "
                       "by their files, as ") != std::string::npos);
  CHECK(room.said().find("replaced") == std::string::npos);
}

TEST_CASE("numbered ids: the names are the same whatever is read first") {
  for (const bool forwards : {true, false}) {
    CAPTURE(forwards);
    Newsroom room;
    with_two_tables(room);
    const std::string a = room.path("a.csv"), b = room.path("b.csv");
    room.index({forwards ? a : b}, {});
    room.index({forwards ? b : a}, {});
    CHECK(room.articles() == all_named);
    CHECK(room.index().unchanged_inputs == 2);
    CHECK(room.articles() == all_named);
  }
}

TEST_CASE("numbered ids: a table that changes keeps its names and nothing is left behind") {
  Newsroom room;
  with_two_tables(room).index();
  room.write("a.csv", "id,title,body\n" + row(3, "Docks") + row(1, "Ports and piers"));
  const RunReport report = room.index();
  CHECK(room.articles() ==
        "3=Docks\na.csv#id=1=Ports and piers\nb.csv#id=1=Roads\nb.csv#id=2=Farms\n");
  CHECK(report.published.removed == 1);
  CHECK(room.index().unchanged_inputs == 2);
}

TEST_CASE("numbered ids: a table that comes again as it is is not read anew") {
  Newsroom room;
  with_two_tables(room).index();
  room.write("a.csv", table({"Ports", "Rates"}) + "\n");
  CHECK(room.index().published.kept == 2);
  CHECK(room.articles() == all_named);
}

TEST_CASE("numbered ids: versions of one article stay one") {
  Newsroom room;
  room.write("a.csv", table({"Ports", "Rates"}));
  room.write("b.csv", table({"Ports", "Rates"}));
  room.index();
  CHECK(room.articles() == "1=Ports\n2=Rates\n");
}

TEST_CASE("numbered ids: what several held as one gets a name once another file has its number") {
  Newsroom room;
  room.write("a.csv", table({"Ports"}));
  room.write("b.csv", table({"Ports"}));
  room.index();
  room.write("c.csv", table({"Farms"}));
  room.index();
  CHECK(room.articles() == "a.csv#id=1=Ports\nc.csv#id=1=Farms\n");
  room.index();
  CHECK(room.articles() == "a.csv#id=1=Ports\nc.csv#id=1=Farms\n");
}

TEST_CASE("numbered ids: they are told apart from one publication to the next") {
  Newsroom room;
  with_two_tables(room);
  RunOptions options;
  options.articles_between_publications = 1;
  room.index(options);
  CHECK(room.articles() == all_named);
  CHECK(room.index().unchanged_inputs == 2);
}

TEST_CASE("numbered ids: a file that is pruned takes its own alone") {
  Newsroom room;
  with_two_tables(room).index();
  std::filesystem::remove(room.path("a.csv"));
  RunOptions pruning;
  pruning.missing = Missing::removed;
  room.index(pruning);
  CHECK(room.articles() == "b.csv#id=1=Roads\nb.csv#id=2=Farms\n");
}

TEST_CASE("numbered ids: the database is sound and keeps the names when it is compacted") {
  Newsroom room;
  with_two_tables(room).index();
  store::IndexWriter(room.database(), {.fingerprint = store::fingerprint()}).compact();
  CHECK(store::verify(room.database(), store::fingerprint(), {}).defect_count == 0);
  std::filesystem::remove(room.path("b.csv"));
  RunOptions pruning;
  pruning.missing = Missing::removed;
  room.index(pruning);
  room.write("a.csv", table({"Ports", "Docks"}));
  room.index();
  CHECK(room.articles() == "a.csv#id=1=Ports\na.csv#id=2=Docks\n");
}

TEST_CASE("numbered ids: a long number is an id wherever it stands") {
  Newsroom room;
  room.write("a.csv", "id,title\n1234567890,Ports\n");
  room.write("b.csv", "id,title\n1234567890,Ports and piers\n");
  room.index();
  CHECK(room.articles() == "1234567890=Ports and piers\n");
}

}  // namespace lede::indexing
