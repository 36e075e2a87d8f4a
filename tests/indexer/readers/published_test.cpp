// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/published.hpp"

#include <doctest/doctest.h>

using lede::indexing::iso_published;

TEST_CASE("published: dates as people write them become ISO 8601") {
  struct Case {
    std::string_view given, iso;
  };
  for (const Case& c : {
           Case{"2023-02-07", "2023-02-07"},
           Case{"2023-02-07T12:52:00-05:00", "2023-02-07T12:52:00-05:00"},
           Case{"2023-02-07T12:52:00Z", "2023-02-07T12:52:00Z"},
           Case{"2023-02-07 12:52:00 -0500", "2023-02-07T12:52:00-05:00"},
           Case{"2023-02-07 9:52:00 -0500", "2023-02-07T09:52:00-05:00"},
           Case{"2023-02-07 12:52:00", "2023-02-07T12:52:00Z"},
           Case{"2023-02-07 12:52", "2023-02-07T12:52Z"},
           Case{"2023-02-07T12:52:00", "2023-02-07T12:52:00Z"},
           Case{"2023-02-07  12:52:00 +01:00", "2023-02-07T12:52:00+01:00"},
           Case{"2023-02-07 12:52:00.25Z", "2023-02-07T12:52:00.25Z"},
           Case{"2023-02-07 12:52:00 UTC", "2023-02-07T12:52:00Z"},
           Case{"2023-02-07T12:52:00 GMT", "2023-02-07T12:52:00Z"},
           Case{"2025-04-16 18:05:00.123+00:00", "2025-04-16T18:05:00.123+00:00"},
           Case{"2023-02-07 12:52:00 EST", "2023-02-07T12:52:00-05:00"},
           Case{"2023-02-07,12:52", "2023-02-07T12:52Z"},
           Case{"Feb 7, 2023", "2023-02-07"},
       }) {
    CAPTURE(c.given);
    CHECK(iso_published(c.given) == c.iso);
  }
}

TEST_CASE("published: ten or thirteen digits count from 1970") {
  CHECK(iso_published("1744826700") == "2025-04-16T18:05:00Z");
  CHECK(iso_published("1744826700123") == "2025-04-16T18:05:00Z");
  for (const std::string_view given : {"174482670", "2025041618", "17448267001", "9999999999999"}) {
    CAPTURE(given);
    CHECK_FALSE(iso_published(given));
  }
}

TEST_CASE("published: what is no date is nothing") {
  for (const std::string_view given : {"", "soon", "2023", "2023-02-30", "2023-02-07 noon",
                                       "2023-02-07 25:00:00", "2023-02-0712:52", "2023-02-07 -0500",
                                       "1403-12-15", "1446-09-05T12:00:00+03:00", "2568-03-05"}) {
    CAPTURE(given);
    CHECK_FALSE(iso_published(given));
  }
}
