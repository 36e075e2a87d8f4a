// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/author_names.hpp"

#include <string_view>

#include <doctest/doctest.h>

using lede::indexing::authors_in;

TEST_CASE("author names: what leads to a name is no part of it") {
  struct Case {
    std::string_view byline, authors;
  };
  for (const Case& c : {
           Case{"By Ada Quill", "Ada Quill"},
           Case{"BY ADA QUILL", "ADA QUILL"},
           Case{"by: Ada Quill", "Ada Quill"},
           Case{"Von Ada Quill", "Ada Quill"},
           Case{"Par Ada Quill", "Ada Quill"},
           Case{"Por Redacción", "Redacción"},
           Case{"Di Ada Quill", "Ada Quill"},
           Case{"Par AFP", "AFP"},
           Case{"بقلم: أحمد علي", "أحمد علي"},
           Case{"Автор: Анна Иванова", "Анна Иванова"},
           Case{"作者：王小明", "王小明"},
           // Names.
           Case{"Von Miller", "Von Miller"},
           Case{"von der Leyen", "von der Leyen"},
           Case{"Di Feinstein", "Di Feinstein"},
           Case{"Byron Quill", "Byron Quill"},
           Case{"  By Ada Quill ", "Ada Quill"},
           Case{"| Ada Quill —", "Ada Quill"},
           Case{"Ada Quill in Velmont and Bob Roe in New York", "Ada Quill, Bob Roe"},
           Case{"", ""},
       }) {
    CAPTURE(c.byline);
    CHECK(authors_in(c.byline) == c.authors);
  }
}

TEST_CASE("author names: people are parted and organisations stay whole") {
  struct Case {
    std::string_view byline, authors;
  };
  for (const Case& c : {
           Case{"By Jane Doe and John Roe", "Jane Doe, John Roe"},
           Case{"Jane Doe, John Roe and Ana de la Cruz", "Jane Doe, John Roe, Ana de la Cruz"},
           Case{"Jane Doe, John Roe, and Ann Lee", "Jane Doe, John Roe, Ann Lee"},
           Case{"Von Jana Doe und Jan Roe", "Jana Doe, Jan Roe"},
           Case{"Por Ana Doe y Juan Roe", "Ana Doe, Juan Roe"},
           Case{"Jane Doe and Reuters", "Jane Doe, Reuters"},
           Case{"Department of Health and Human Services",
                "Department of Health and Human Services"},
           Case{"House Energy and Commerce Committee", "House Energy and Commerce Committee"},
           Case{"Johnson & Johnson", "Johnson & Johnson"},
           Case{"José Ortega y Gasset", "José Ortega y Gasset"},
           Case{"Doe, Jane; Roe, John", "Doe, Jane; Roe, John"},
           Case{"Jane Doe, Chief Correspondent", "Jane Doe, Chief Correspondent"},
       }) {
    CAPTURE(c.byline);
    CHECK(authors_in(c.byline) == c.authors);
  }
}

TEST_CASE("author names: links and numbers and the work of others are no authors") {
  for (const std::string_view byline :
       {"View my complete profile", "Edited by Ada Quill", "Photographs by Ada Quill", "@quill",
        "17", "https://example.org/ada", "admin", "NULL", "Follow Ada Quill",
        "Medically reviewed by A. Q."}) {
    CAPTURE(byline);
    CHECK(authors_in(byline).empty());
  }
}
