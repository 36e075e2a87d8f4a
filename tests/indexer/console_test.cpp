// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/console.hpp"

#include <sstream>

#include <doctest/doctest.h>

using lede::Error;
using lede::ErrorCode;
using lede::indexing::Color;
using lede::indexing::Console;
using lede::indexing::printable;
using lede::indexing::Severity;
using lede::indexing::Verbosity;

TEST_CASE("console: an error is a line of what happened and a line of what to do") {
  std::ostringstream out;
  Console console(out, Verbosity::quiet, Color::off);
  console.error(Error(ErrorCode::locked, "the database is in use", "wait with --wait"));
  console.error(Error(ErrorCode::io, "the disk is full"));
  CHECK(out.str() ==
        "lede-index: the database is in use\nhint: wait with --wait\n"
        "lede-index: the disk is full\n");
}

TEST_CASE("console: a rejection names its place and reason at any verbosity") {
  std::ostringstream out;
  Console(out, Verbosity::quiet, Color::off).rejection({"/a.jsonl", 3}, "bad JSON");
  CHECK(out.str() == "lede-index: /a.jsonl:3: bad JSON\n");
}

TEST_CASE("console: warnings are normal and remarks are for the curious") {
  struct Case {
    Verbosity verbosity;
    std::string_view said;
  };
  for (const Case& c :
       {Case{Verbosity::quiet, ""}, Case{Verbosity::normal, "lede-index: a: warning: w\n"},
        Case{Verbosity::verbose, "lede-index: a: warning: w\nlede-index: b: r\n"}}) {
    std::ostringstream out;
    Console console(out, c.verbosity, Color::off);
    console.note({Severity::warning, {"a", 0}, "w"});
    console.note({Severity::remark, {"b", 0}, "r"});
    CHECK(out.str() == c.said);
  }
}

TEST_CASE("console: of many warnings a few are shown and how to see the others") {
  std::ostringstream out;
  Console console(out, Verbosity::normal, Color::off);
  for (int i = 0; i < 100; ++i) console.note({Severity::warning, {"a", 0}, "w"});
  std::string expected;
  for (int i = 0; i < 10; ++i) expected += "lede-index: a: warning: w\n";
  CHECK(out.str() == expected + "hint: -v shows all warnings\n");
}

TEST_CASE("console: a status is replaced and cleared before other lines") {
  std::ostringstream out;
  Console console(out, Verbosity::normal, Color::off);
  console.status("one");
  console.status("one");
  console.status("two");
  console.rejection({"a", 0}, "bad");
  console.clear_status();
  CHECK(out.str() == "\r\x1b[Kone\r\x1b[Ktwo\r\x1b[Klede-index: a: bad\n");
}

TEST_CASE("console: colour marks the program's name") {
  std::ostringstream out;
  Console(out, Verbosity::normal, Color::on).rejection({"a", 0}, "bad");
  CHECK(out.str() == "\x1b[1;31mlede-index:\x1b[0m a: bad\n");
}

TEST_CASE("console: control characters are shown and not sent") {
  CHECK(printable("a\x1b[31m\n\x7f\xC2\x9Bz é\u202E\u2028") ==
        "a\\x1b[31m\\x0a\\x7f\\x9bz é\\u202e\\u2028");
}
