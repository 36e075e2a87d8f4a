// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_document.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede::indexing;

TEST_CASE("xml document: the first element is found") {
  struct Case {
    std::string_view head, name;
  };
  for (const Case& c : {
           Case{"<rss version=\"2.0\">", "rss"},
           Case{"<?xml version=\"1.0\"?>\n<!-- <b> --><rdf:RDF xmlns=", "RDF"},
           Case{"<!DOCTYPE rss PUBLIC \"-//x//\" \"y\">\n<rss>", "rss"},
           Case{"<!DOCTYPE a [\n<!ENTITY b \"c\">\n]>\n<a/>", "a"},
           Case{"<!-- cut off", ""},
           Case{"<!DOCTYPE a [<!ENTITY b \"]>\">", ""},
           Case{"\xEF\xBB\xBF<a>", "a"},
           Case{"\n\xEF\xBB\xBF <?xml?>\n<a>", "a"},
           Case{"How to write <rss>", ""},
           Case{"<!-- a --> b <rss>", ""},
           Case{"<", ""},
           Case{"<nitf", "nitf"},
           Case{"text", ""},
           Case{"", ""},
       }) {
    CAPTURE(c.head);
    CHECK(root_name(c.head) == c.name);
  }
}

TEST_CASE("xml document: entities are not expanded") {
  const XmlDocument document = parse_xml(
      "<!DOCTYPE a [<!ENTITY b \"cc\"><!ENTITY d SYSTEM \"/etc/passwd\">]>"
      "<a>&b;&d;&amp;</a>");
  CHECK(document.damage.empty());
  CHECK(line_in(document.root) == "&b;&d;&");
}

TEST_CASE("xml document: names of characters that only HTML knows are understood") {
  const XmlDocument document = parse_xml("<a>caf&eacute;&nbsp;&lt;&amp;eacute;<b/></a>");
  CHECK(markup_in(document.root) == "café\u00A0&lt;&amp;eacute;<b/>");
  CHECK(line_in(parse_xml("<a>a&#0;b&#128;c&#x1F600;</a>").root) == "a\uFFFDb€c😀");
}

TEST_CASE("xml document: elements are found by their local names") {
  const XmlDocument document = parse_xml("<a><n:b><c>x</c></n:b><d><e/>y</d></a>");
  CHECK(line_in(descendant(document.root, "b/c")) == "x");
  CHECK(!descendant(document.root, "b/d"));
  CHECK(has_elements(document.root));
  CHECK(markup_in(child_named(document.root, "d")) == "<e/>y");
  std::string names;
  for (pugi::xml_node node = next_inside(document.root, document.root); node;
       node = next_inside(node, document.root)) {
    names += local_name(node);
  }
  CHECK(names == "bcde");
}

TEST_CASE("xml document: damage is named with its line and mended") {
  const XmlDocument document = parse_xml("<a>\n<b>x</a>");
  CHECK(document.damage == "not well-formed XML at line 2 (Start-end tags mismatch): mended");
  CHECK(line_in(child_named(document.root, "b")) == "x");
}

TEST_CASE("xml document: depth does not matter") {
  constexpr int depth = 100'000;
  std::string xml;
  for (int i = 0; i < depth; ++i) xml += "<a>";
  xml += "x";
  for (int i = 0; i < depth; ++i) xml += "</a>";
  const XmlDocument document = parse_xml(xml);
  CHECK(document.damage.empty());
  CHECK(line_in(document.root) == "x");
  CHECK(markup_in(document.root).size() == xml.size() - 7);
}
