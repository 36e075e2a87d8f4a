// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/page_layout.hpp"

#include <limits>

#include <doctest/doctest.h>

using lede::pdf::lay_out;
using lede::pdf::Layout;
using lede::pdf::Page;

TEST_CASE("page layout: the largest line is the title and gaps part paragraphs") {
  const Layout layout = lay_out({{{{"Quota", 50, 50, 60, 20},
                                   {"cut", 115, 50, 30, 20},
                                   {"The", 50, 100, 20, 10},
                                   {"commis-", 75, 100, 40, 10},
                                   {"sion", 50, 112, 20, 10},
                                   {"met.", 75, 112, 20, 10},
                                   {"It", 50, 140, 10, 10},
                                   {"voted.", 65, 140, 30, 10}}}});
  CHECK(layout.title == "Quota cut");
  CHECK(layout.body == "Quota cut\n\nThe commission met.\n\nIt voted.");
}

TEST_CASE("page layout: what returns at the edges of pages is left out") {
  const auto page = [](const char* header, const char* text, const char* number) {
    return Page{{{header, 50, 20, 60, 10}, {text, 50, 100, 60, 10}, {number, 50, 800, 10, 10}}};
  };
  const Layout layout =
      lay_out({page("Bulletin", "It rains", "1"), page("Bulletin", "all day.", "2")});
  CHECK(layout.title.empty());
  CHECK(layout.body == "It rains all day.");
}

TEST_CASE("page layout: words that were parted at the end of a line are joined") {
  struct Case {
    const char *before, *behind;
    std::string_view body;
  };
  for (const Case& c : {
           Case{"commis-", "sion", "commission"},
           Case{"commis\u2010", "sion", "commission"},
           Case{"commis\u00AD", "sion", "commission"},
           Case{"qualit\u00E9-", "\u00E9", "qualit\u00E9\u00E9"},
           Case{"Franco-", "British", "Franco- British"},
           Case{"2024-", "the", "2024- the"},
           Case{"rain \u2013", "and", "rain \u2013 and"},
       }) {
    CAPTURE(c.before);
    CHECK(lay_out({{{{c.before, 50, 100, 40, 10}, {c.behind, 50, 112, 20, 10}}}}).body == c.body);
  }
}

TEST_CASE("page layout: a word that stands nowhere is left out") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(lay_out({{{{"a", 0, 0, 5, 10}, {"b", nan, 0, 5, 10}, {"c", 1e300, 0, 5, 10}}}}).body ==
        "a");
}

TEST_CASE("page layout: nothing gives nothing") {
  CHECK(lay_out({}).body.empty());
  CHECK(lay_out({{}, {}}).body.empty());
}
