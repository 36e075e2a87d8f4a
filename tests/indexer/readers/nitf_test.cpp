// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/nitf.hpp"

#include <doctest/doctest.h>

using lede::indexing::read_nitf;
using lede::indexing::with_dateline;
using lede::indexing::with_separators;

TEST_CASE("nitf: dates without separators get them") {
  struct Case {
    std::string_view date, separated;
  };
  for (const Case& c : {
           Case{"20250520", "2025-05-20"},
           Case{"20250520T141500Z", "2025-05-20T14:15:00Z"},
           Case{"20250520T141500-0500", "2025-05-20T14:15:00-05:00"},
           Case{"20250520T141500", "2025-05-20T14:15:00"},
           Case{"2025-05-20", "2025-05-20"},
           Case{"20250520T1415", "20250520T1415"},
           Case{"", ""},
       }) {
    CAPTURE(c.date);
    CHECK(with_separators(c.date) == c.separated);
  }
}

TEST_CASE("nitf: a dateline stands before the text once") {
  CHECK(with_dateline("HALFORD, May 20", "It rains.") == "HALFORD, May 20 — It rains.");
  CHECK(with_dateline("HALFORD, May 20", "Halford (HW) — It rains.") == "Halford (HW) — It rains.");
  CHECK(with_dateline("", "It rains.") == "It rains.");
  CHECK(with_dateline("HALFORD", "").empty());
}

TEST_CASE("nitf: what is no NITF or says nothing is rejected") {
  CHECK(read_nitf({.path = "/a", .bytes = "<a/>"}).rejections.front().reason ==
        "no NITF: its first element is another");
  CHECK(read_nitf({.path = "/a", .bytes = "<nitf/>"}).rejections.front().reason ==
        "neither title nor body");
}

TEST_CASE("nitf: a byline without marked people is read as it stands") {
  const auto reading = read_nitf({.path = "/a",
                                  .bytes = "<nitf><body><body.head><hedline><hl1>T</hl1></hedline>"
                                           "<byline>By A. Example<byttl>Editor</byttl></byline>"
                                           "</body.head></body></nitf>"});
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().author == "A. Example");
}
