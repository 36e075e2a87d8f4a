// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/enrich/byline.hpp"

#include <doctest/doctest.h>

using lede::indexing::Byline;
using lede::indexing::find_byline;

TEST_CASE("byline: the line that says who wrote a story may name an agency") {
  struct Case {
    std::string_view body, agency, rest;
  };
  for (const Case& c : {
           Case{"By Jane Doe\n\nTalks ended.", "", "Talks ended."},
           Case{"BY JANE DOE\nTalks ended.", "", "Talks ended."},
           Case{"By JOHN SMITH Associated Press\nTalks ended.", "Associated Press", "Talks ended."},
           Case{"By JOHN SMITH, Associated Press Writer\nTalks ended.", "Associated Press",
                "Talks ended."},
           Case{"By JOHN SMITH\nAssociated Press Writer\nTalks ended.", "Associated Press",
                "Talks ended."},
           Case{"By Jane Doe, The Canadian Press\nTalks ended.", "The Canadian Press",
                "Talks ended."},
           Case{"By Jane Doe, Reuters\nTalks ended.", "Reuters", "Talks ended."},
           Case{"By Michael Bloomberg\nTalks ended.", "", "Talks ended."},
           Case{"Bygones are gone.\nTalks ended.", "", "Bygones are gone.\nTalks ended."},
           Case{"By Jane Doe", "", "By Jane Doe"},
           Case{"", "", ""},
       }) {
    CAPTURE(c.body);
    const Byline byline = find_byline(c.body);
    CHECK(byline.agency == c.agency);
    CHECK(c.body.substr(byline.end) == c.rest);
  }
}
