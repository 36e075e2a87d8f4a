// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dump.hpp"

#include <sstream>

#include <doctest/doctest.h>

using lede::indexing::ArticleSource;
using lede::indexing::Color;
using lede::indexing::Console;
using lede::indexing::Progress;
using lede::indexing::ProgressLine;
using lede::indexing::RunLedger;
using lede::indexing::RunReport;
using lede::indexing::Verbosity;

namespace {

struct Dumped {
  RunReport report;
  std::string out, err;
};

Dumped dumped(const std::vector<std::string>& paths, const std::string& standard_input = {}) {
  std::istringstream in(standard_input);
  std::ostringstream out;
  std::ostringstream err;
  Console console(err, Verbosity::normal, Color::off);
  Progress progress(console, ProgressLine::hidden, 0);
  RunLedger ledger(console, progress);
  ArticleSource source(paths, "lede.db");
  const RunReport report = lede::indexing::dump(source, {}, ledger, in, out);
  return {report, out.str(), err.str()};
}

}  // namespace

TEST_CASE("dump: articles are printed as JSON lines and what is rejected is named") {
  const Dumped result = dumped({"-"}, "{\"title\":\"a\",\"language\":\"en\"}\n{}\n");
  CHECK(result.out == R"({"id":"-#1","title":"a","language":"en","path":"-#1"})"
                      "\n");
  CHECK(result.err == "lede-index: -:2: neither title nor body\n");
  CHECK(result.report.totals.articles == 1);
  CHECK(result.report.totals.rejected == 1);
  CHECK(result.report.inputs == 1);
}

TEST_CASE("dump: what a terminal would obey is escaped and read again as it was") {
  const Dumped first =
      dumped({"-"}, "{\"title\":\"a\\u001b\u202Eb\u2028\u009B\",\"language\":\"en\"}\n");
  CHECK(first.out.find(R"("title":"a\u001b\u202eb\u2028\u009b")") != std::string::npos);
  CHECK(dumped({"-"}, first.out).out == first.out);
}

TEST_CASE("dump: its output read again gives the same articles") {
  const Dumped first = dumped({LEDE_CORPUS});
  REQUIRE(first.report.totals.articles > 60);
  CHECK(dumped({"-"}, first.out).out == first.out);
}
