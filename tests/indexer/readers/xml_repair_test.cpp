// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_repair.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::repair_xml;

TEST_CASE("xml repair: what is damaged becomes well-formed") {
  struct Case {
    std::string_view xml, repaired;
  };
  for (const Case& c : {
           Case{"<a><b>x</b></a>", "<a><b>x</b></a>"},
           Case{"<a><b>x</a>", "<a><b>x</b></a>"},
           Case{"<a>x</b></a>", "<a>x</a>"},
           Case{"<a>cut <b>of", "<a>cut <b>of</b></a>"},
           Case{"<a>1 < 2 & 3</a>", "<a>1 &lt; 2 & 3</a>"},
           Case{"<a b=c d='e\"f' g=\"<\" h/>", "<a b=\"c\" d=\"e&quot;f\" g=\"&lt;\"/>"},
           Case{"<a b=\"never>x</a>", "<a b=\"\">x</a>"},
           Case{"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "<a/>"},
           Case{"<a><!-- <b> --></a>", "<a></a>"},
           Case{"<a><![CDATA[<b>]]></a>", "<a><![CDATA[<b>]]></a>"},
           Case{"<a><![CDATA[cut", "<a><![CDATA[cut]]></a>"},
           Case{"<a>cut</", "<a>cut</a>"},
           Case{"<a>cut<", "<a>cut</a>"},
           Case{"<a><b</a>", "<a><b></b></a>"},
           Case{"", ""},
       }) {
    CAPTURE(c.xml);
    CHECK(repair_xml(c.xml) == c.repaired);
  }
}

TEST_CASE("xml repair: depth is bounded") {
  std::string xml;
  for (int i = 0; i < 1000; ++i) xml += "<a>";
  const std::string repaired = repair_xml(xml);
  CHECK(repaired.size() == lede::indexing::max_xml_depth * std::string_view("<a></a>").size());
}
