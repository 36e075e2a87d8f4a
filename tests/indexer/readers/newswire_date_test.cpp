// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newswire_date.hpp"

#include <doctest/doctest.h>

using lede::indexing::newswire_date;

TEST_CASE("newswire date: it is read as collections write it") {
  struct Case {
    std::string_view text, iso;
  };
  for (const Case& c : {
           Case{"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z"},
           Case{" 1-APR-1987 01:02:03.04", "1987-04-01T01:02:03Z"},
           Case{"26-FEB-1987", "1987-02-26"},
           Case{"31-FEB-1987 15:01:01", ""},
           Case{"26-FEB-1987 25:01:01", "1987-02-26"},
           Case{"June 2, 1990, Saturday, Home Edition", "1990-06-02"},
           Case{"2 June 1990", "1990-06-02"},
           Case{"900602", "1990-06-02"},
           Case{"19900602", "1990-06-02"},
           Case{"06/02/90", "1990-06-02"},
           Case{"13/02/90", ""},
           Case{"991302", ""},
           Case{"1990", ""},
           Case{"soon", ""},
           Case{"", ""},
       }) {
    CAPTURE(c.text);
    CHECK(newswire_date(c.text).value_or("") == c.iso);
  }
}
