// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/headline.hpp"

#include <string_view>

#include <doctest/doctest.h>

#include "indexer/readers/html/text.hpp"

using lede::indexing::Headline;
using lede::indexing::HtmlPage;
using lede::indexing::line_of;
using lede::indexing::parse_html;
using lede::indexing::Selection;

TEST_CASE("html headline: it is the heading that says the title or else the only one") {
  struct Case {
    std::string_view source, title, headline;
  };
  for (const Case& c : {
           Case{"<h1>Wire</h1><h2>Ports “open”</h2>", "Ports \"Open\"", "Ports “open”"},
           Case{"<h1>Ports open again</h1><h2>Ships</h2>", "Ports", "Ports open again"},
           Case{"<h1>Ports</h1><h1>Ships</h1>", "Trade", ""},
           Case{"<h3>Ports</h3>", "Ports", ""},
           Case{"<p>Ports</p>", "Ports", ""},
       }) {
    CAPTURE(c.source);
    const HtmlPage page = *parse_html(c.source);
    const Selection all(page);
    const Headline headline(all, c.title);
    CHECK((headline.node() == 0 ? "" : line_of(all, headline.node())) == c.headline);
  }
}
