// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/clutter.hpp"

#include <string_view>

#include <doctest/doctest.h>

#include "indexer/readers/html/text.hpp"

using namespace lede::indexing;

TEST_CASE("html clutter: a block is clutter by its share of links") {
  struct Case {
    std::string_view source;
    bool clutter;
  };
  for (const Case& c : {
           Case{"<div><p><a href=a>Ports open</a><p><a href=b>Ships wait</a></div>", true},
           Case{"<div><p>Ports open again on Monday, they say<p>Ships wait</div>", false},
           Case{"<div>The <a href=a>ministry of ports</a> said.</div>", false},
           Case{"<ul><li>See <a href=a>the report</a><li>and the figures</ul>", false},
           Case{"<ul><li><a href=a>Ports</a><li><a href=b>Ships</a></ul>", true},
           Case{"<table><tr><th>State<th>Ships<tr><td><a href=k>Karst</a><td>12</table>", false},
           Case{"<table><tr><td><a href=a>Home</a><td><a href=b>News</a> 2</table>", true},
       }) {
    CAPTURE(c.source);
    const HtmlPage page = *parse_html(c.source);
    CHECK(is_clutter(Selection(page), 1, Role::open) == c.clutter);
  }
}

TEST_CASE("html clutter: captions go where other text is") {
  struct Case {
    std::string_view source, text;
  };
  for (const Case& c : {
           Case{"<p>The port is open again, and ships wait.<figcaption>A ship</figcaption>",
                "The port is open again, and ships wait."},
           Case{"<p>Ships<figcaption>A ship of the line in the port</figcaption>",
                "Ships\n\nA ship of the line in the port"},
       }) {
    CAPTURE(c.source);
    const HtmlPage page = *parse_html(c.source);
    Selection selection(page);
    leave_out_captions(selection, roles_of(page), 0);
    CHECK(text_of(selection, 0) == c.text);
  }
}

TEST_CASE("html clutter: other articles go where one has the headline") {
  const HtmlPage page = *parse_html(
      "<article><h1>Ports open</h1>One</article><article><h1>Ships wait</h1>Two</article>"
      "<article><h3><a href=a>Cod</a></h3>Three</article><article><h3>Note</h3>Four</article>");
  Selection selection(page);
  leave_out_other_articles(selection, Headline(selection, "Ports open"));
  CHECK(text_of(selection, 0) == "Ports open\n\nOne\n\nNote\n\nFour");
}
