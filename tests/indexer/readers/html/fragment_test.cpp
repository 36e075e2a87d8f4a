// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/fragment.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::line_of_html;
using lede::indexing::line_of_text;
using lede::indexing::text_of_html;

TEST_CASE("html fragment: becomes plain paragraphs") {
  struct Case {
    std::string_view html, text;
  };
  for (const Case& c : {
           Case{"<p>One</p><p>Two</p>", "One\n\nTwo"},
           Case{"One<br>goes on<br/><br/>Two", "One goes on\n\nTwo"},
           Case{"<ul><li>a</li><li>b</li></ul>", "a\n\nb"},
           Case{"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"},
           Case{"A <b>bold</b>\n  word", "A bold word"},
           Case{"<P CLASS='a>b'>x</P>", "x"},
           Case{"<xhtml:p>One</xhtml:p><xhtml:p>Two</xhtml:p>", "One\n\nTwo"},
           Case{"a<script>if (1 < 2) \"</p>\"</script>b", "ab"},
           Case{"a<SCRIPT>x</sCript >b", "ab"},
           Case{"a<script>never ends", "a"},
           Case{"a<!-- <p> -->b", "ab"},
           Case{"a<!-- never ends", "a never ends"},
           Case{"<p>caf&eacute;&nbsp;&#8217; &amp;amp; &unknown;", "café ’ &amp; &unknown;"},
           Case{"5 < 6 > 4 <b", "5 < 6 > 4"},
           Case{"<p>5 <b and so on", "5 <b and so on"},
           Case{"one <a href=\"https://exam", "one"},
           Case{"<https://example.org> and <a@example.org>",
                "<https://example.org> and <a@example.org>"},
           Case{"<a href=\"never closed>text", "text"},
           Case{"soft&shy;hyphen", "softhyphen"},
           Case{"no tags\n\nbut &amp; paragraphs\nand lines",
                "no tags\n\nbut & paragraphs and lines"},
           Case{"", ""},
           Case{"<p></p>", ""},
       }) {
    CAPTURE(c.html);
    CHECK(text_of_html(c.html) == c.text);
  }
}

TEST_CASE("html fragment: a line is one line") {
  CHECK(line_of_html(" <p>One</p>\n<p>Two</p> ") == "One Two");
  CHECK(line_of_text(" a\n\n&amp; <b> ") == "a &amp; <b>");
}

TEST_CASE("html fragment: hostile text takes linear time") {
  std::string html = "text";
  for (int i = 0; i < 300'000; ++i) html += "<!--<a b='<p c=\"";
  CHECK(text_of_html(html).starts_with("text"));
}
