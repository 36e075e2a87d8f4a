// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html_entities.hpp"

#include <doctest/doctest.h>

using lede::indexing::decode_entities;

TEST_CASE("html entities: named and numbered references become characters") {
  struct Case {
    std::string_view html, text;
  };
  for (const Case& c : {
           Case{"AT&amp;T", "AT&T"},
           Case{"&lt;p&gt;", "<p>"},
           Case{"Espa&ntilde;ol", "Español"},
           Case{"&mdash;&hellip;&rsquo;", "—…’"},
           Case{"&thetasym;&Alpha;", "ϑΑ"},
           Case{"&#8217;&#x2019;&#X2019;", "’’’"},
           Case{"&#39;&#34;", "'\""},
           Case{"&#150;", "–"},
           Case{"&apos;", "'"},
       }) {
    CAPTURE(c.html);
    CHECK(decode_entities(c.html) == c.text);
  }
}

TEST_CASE("html entities: what is no reference stays") {
  for (const std::string_view text : {"R&D", "a & b", "&", "&;", "&#;", "&#x;", "&#12a;", "&#-5;",
                                      "&mndash;", "&AMP", "Q&A;", "&verylongnamethatisnone;"}) {
    CAPTURE(text);
    CHECK(decode_entities(text) == text);
  }
}

TEST_CASE("html entities: numbers that are no characters become the replacement character") {
  for (const std::string_view text : {"&#0;", "&#xD800;", "&#x110000;", "&#99999999999;"}) {
    CAPTURE(text);
    CHECK(decode_entities(text) == "\xEF\xBF\xBD");
  }
}
