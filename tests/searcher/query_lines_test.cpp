// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_lines.hpp"

#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "searcher/query/parser.hpp"

using namespace lede;

namespace {

// `1 <id> query`, a line each.
std::string read(const std::string& text) {
  std::istringstream input(text);
  QueryLines lines(input);
  std::string result;
  while (const auto line = lines.next()) {
    result += fmt::format("{} <{}> {}\n", line->number, line->id, line->query);
  }
  return result;
}

}  // namespace

TEST_CASE("query lines: forms of a line") {
  struct Case {
    std::string typed, read;
  };
  for (const Case& c : {
           Case{"tariff\n", "1 <1> tariff\n"},
           Case{"tariff", "1 <1> tariff\n"},
           Case{"q7\ttrade deal\n", "1 <q7> trade deal\n"},
           Case{"q7\ttrade\tdeal\n", "1 <q7> trade\tdeal\n"},
           Case{"\ttariff\n", "1 <1> tariff\n"},
           Case{"q7\t\n", "1 <q7> \n"},
           Case{"tariff\r\nsteel\r\n", "1 <1> tariff\n2 <2> steel\n"},
           Case{"\xEF\xBB\xBFtariff\n", "1 <1> tariff\n"},
           Case{"", ""},
       }) {
    CAPTURE(c.typed);
    CHECK(read(c.typed) == c.read);
  }
}

TEST_CASE("query lines: blank lines are skipped and counted") {
  CHECK(read("a\n\n \t \nb\n") == "1 <1> a\n4 <4> b\n");
}

TEST_CASE("query lines: of an endless line enough is kept to be refused") {
  const std::string read_back = read(std::string(1 << 20, 'a') + "\nb\n");
  CHECK(read_back.size() > query::max_query_bytes);
  CHECK(read_back.size() < 4 * query::max_query_bytes);
  CHECK(read_back.ends_with("\n2 <2> b\n"));
}
