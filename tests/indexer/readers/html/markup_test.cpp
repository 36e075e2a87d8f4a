// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/markup.hpp"

#include <doctest/doctest.h>

using lede::indexing::remove_html;

namespace {

std::string repeated(std::string_view part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("html markup: tags within a line go and leave nothing") {
  struct Case {
    std::string_view html, text;
  };
  for (const Case& c : {
           Case{"a <b>bold</b> word", "a bold word"},
           Case{"<a href=\"x?a>b\" title='>'>link</a>", "link"},
           Case{"<A HREF=x>link</A>", "link"},
           Case{"<img\n src=\"x\"\n alt=\"y\" />z", "z"},
           Case{"H<sub>2</sub>O", "H2O"},
           Case{"<!-- a\n\n comment -->b", "b"},
           Case{"<!DOCTYPE html>b", "b"},
           Case{"<span", "<span"},
       }) {
    CAPTURE(c.html);
    CHECK(remove_html(c.html) == c.text);
  }
}

TEST_CASE("html markup: blocks are set apart by a blank line and cells by a space") {
  CHECK(remove_html("<p>One</p><p>Two</p>") == "\n\nOne\n\n\n\nTwo\n\n");
  CHECK(remove_html("<tr><td>a</td><td>b</td></tr>") == "\n\n a  b \n\n");
  CHECK(remove_html("one<br />two") == "one two");
}

TEST_CASE("html markup: what is not for readers goes with its content") {
  CHECK(remove_html("a<script>if (a < b) { }</script>b") == "ab");
  CHECK(remove_html("a<STYLE type='x'>p { }</Style>b") == "ab");
  CHECK(remove_html("a<iframe src=x>none</iframe>b") == "ab");
  CHECK(remove_html("a<script>never closed") == "anever closed");
}

TEST_CASE("html markup: what is no tag stays") {
  for (const std::string_view text :
       {"a < b", "1 <2> 3", "<https://example.org/a>", "<name@example.org>", "x <y and z",
        "a <b\n\nc> d", "<>", "</>", "a <!-- never closed", "R&amp;D", "\\<b>"}) {
    CAPTURE(text);
    CHECK(remove_html(text) == text);
  }
}

TEST_CASE("html markup: code stays as it is") {
  for (const std::string_view text :
       {"use `<b>` here", "``a ` <b>``", "```\n<p>code</p>\n```\nafter", "~~~ html\n<p>\n~~~",
        "> ```\n> <p>\n> ```", "```\n<p>never closed"}) {
    CAPTURE(text);
    CHECK(remove_html(text) == text);
  }
  CHECK(remove_html("a ` b <i>c</i>") == "a ` b c");
  CHECK(remove_html("```\n<p>\n```\n<i>after</i>") == "```\n<p>\n```\nafter");
}

TEST_CASE("html markup: hostile text takes time linear in its size") {
  for (const std::string_view part :
       {"<a ", "<a '", "<a=\"", "<a ='<a \"' ", "<!--", "<script>", "<style></", "`", "```a`", "<",
        "<a b='c\"<d e=\"f'", "<p>", "\\"}) {
    CAPTURE(part);
    const std::string text = repeated(part, 200'000);
    CHECK(remove_html(text).size() <= text.size() + 2 * 200'000);
  }
}
