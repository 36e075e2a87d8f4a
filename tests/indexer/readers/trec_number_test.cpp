// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/trec_number.hpp"

#include <doctest/doctest.h>

using lede::indexing::DocumentNumber;
using lede::indexing::read_document_number;

TEST_CASE("trec number: an agency and a day are told where they are known to be in it") {
  struct Case {
    std::string_view number, source, published;
  };
  for (const Case& c : {
           Case{"AP880212-0001", "Associated Press", "1988-02-12"},
           Case{"WSJ870324-0002", "The Wall Street Journal", "1987-03-24"},
           Case{"LA010189-0007", "Los Angeles Times", "1989-01-01"},
           Case{"NYT19980601.0001", "The New York Times", "1998-06-01"},
           Case{"AFP_ENG_20020102.0003", "Agence France-Presse", "2002-01-02"},
           Case{"VEL20020102-3", "", "2002-01-02"},
           Case{"VEL020102-3", "", ""},
           Case{"LA-17", "", ""},
           Case{"AP880212", "", ""},
           Case{"AP889912-0001", "", ""},
           Case{"19980601.0001", "", ""},
           Case{"", "", ""},
       }) {
    CAPTURE(c.number);
    const DocumentNumber number = read_document_number(c.number);
    CHECK(number.source == c.source);
    CHECK(number.published == c.published);
  }
}
