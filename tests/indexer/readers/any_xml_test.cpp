// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/any_xml.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::read_any_xml;
using lede::indexing::Reading;

TEST_CASE("any xml: is read as what its first element tells") {
  struct Case {
    std::string_view xml, title;
  };
  for (const Case& c : {
           Case{"<rss><item><title>A</title></item></rss>", "A"},
           Case{"<nitf><body><body.head><hedline><hl1>B</hl1></hedline></body.head></body></nitf>",
                "B"},
           Case{"<newsItem><contentMeta><headline>C</headline></contentMeta></newsItem>", "C"},
       }) {
    CAPTURE(c.xml);
    const Reading reading =
        read_any_xml({.path = "/a.xml", .bytes = "<?xml version=\"1.0\"?>" + std::string(c.xml)});
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles.front().title == c.title);
  }
}

TEST_CASE("any xml: what is no news is rejected by the name of its first element") {
  struct Case {
    std::string_view xml, reason;
  };
  for (const Case& c : {
           Case{"<?xml version=\"1.0\"?><add/>",
                "XML of no news format, of an element <add>: its text is read with --input-format "
                "html"},
           Case{"<?xml version=\"1.0\"?>", "no XML: it has no element"},
           Case{"text", "no XML: it has no element"},
       }) {
    CAPTURE(c.xml);
    const Reading reading = read_any_xml({.path = "/a.xml", .bytes = std::string(c.xml)});
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections.front().reason == c.reason);
  }
}
