// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run_ledger.hpp"

#include <sstream>

#include <doctest/doctest.h>

using lede::indexing::Color;
using lede::indexing::Console;
using lede::indexing::Outcome;
using lede::indexing::Progress;
using lede::indexing::ProgressLine;
using lede::indexing::RunLedger;
using lede::indexing::Severity;
using lede::indexing::Verbosity;

namespace {

Outcome rejected(std::uint64_t input, const std::string& path) {
  Outcome outcome;
  outcome.input = input;
  outcome.rejections.push_back({{path, 0}, "bad"});
  return outcome;
}

}  // namespace

TEST_CASE("run ledger: rejections are told in the order of the inputs however tasks finish") {
  std::ostringstream out;
  Console console(out, Verbosity::normal, Color::off);
  Progress progress(console, ProgressLine::hidden, 0);
  RunLedger ledger(console, progress);
  ledger.record(2, rejected(1, "c"));
  ledger.record(1, rejected(1, "b"));
  CHECK(out.str().empty());
  ledger.record(0, rejected(0, "a"));
  CHECK(out.str() == "lede-index: a: bad\nlede-index: b: bad\nlede-index: c: bad\n");
}

TEST_CASE("run ledger: what was done is counted") {
  std::ostringstream out;
  Console console(out, Verbosity::quiet, Color::off);
  Progress progress(console, ProgressLine::hidden, 0);
  RunLedger ledger(console, progress);
  Outcome outcome;
  outcome.articles = 3;
  outcome.bytes = 100;
  outcome.notes = {{Severity::warning, {"a", 0}, "w"}, {Severity::remark, {"a", 0}, "r"}};
  ledger.record(0, outcome);
  ledger.record(1, outcome);
  ledger.record(2, rejected(1, "b"));
  CHECK(ledger.totals().articles == 6);
  CHECK(ledger.totals().bytes == 200);
  CHECK(ledger.totals().warnings == 2);
  CHECK(ledger.totals().rejected == 1);
}

TEST_CASE("run ledger: the rejections of an input are given once") {
  std::ostringstream out;
  Console console(out, Verbosity::quiet, Color::off);
  Progress progress(console, ProgressLine::hidden, 0);
  RunLedger ledger(console, progress);
  ledger.record(0, rejected(7, "a"));
  ledger.record(1, rejected(7, "b"));
  CHECK(ledger.take(8).rejections.empty());
  CHECK(ledger.take(7).rejections.size() == 2);
  CHECK(ledger.take(7).rejections.empty());
}
