// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/record_scanner.hpp"

#include <doctest/doctest.h>

using lede::indexing::LineScanner;
using lede::indexing::RecordScanner;

TEST_CASE("record scanner: lines end behind their line feeds wherever blocks end") {
  LineScanner scanner;
  RecordScanner::Ends ends = scanner.scan("one\ntwo\nth");
  CHECK(ends.first == 4);
  CHECK(ends.last == 8);
  CHECK(ends.count == 2);
  ends = scanner.scan("r");
  CHECK(ends.count == 0);
  ends = scanner.scan("ee\nfour");
  CHECK(ends.first == 14);
  CHECK(ends.last == 14);
  CHECK(ends.count == 1);
}
