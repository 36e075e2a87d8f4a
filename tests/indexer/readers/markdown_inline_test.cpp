// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/markdown_inline.hpp"

#include <doctest/doctest.h>

using lede::indexing::inline_text;
using lede::indexing::LinkLabels;

namespace {

struct Case {
  std::string_view markdown, text;
};

}  // namespace

TEST_CASE("markdown inline: emphasis marks go") {
  for (const Case& c : {
           Case{"*a* _b_ **c** __d__ ***e*** ~~f~~", "a b c d e f"},
           Case{"**a *b* c**", "a b c"},
           Case{"snake_case_name and __init__.py", "snake_case_name and init.py"},
           Case{"5 * 3 = 15 and 2 ** 3", "5 * 3 = 15 and 2 ** 3"},
           Case{"*Not rated.", "*Not rated."},
           Case{"APIs* and data", "APIs* and data"},
           Case{"~100 people", "~100 people"},
           Case{"un*frigging*believable", "unfriggingbelievable"},
           Case{"**bold **text", "bold text"},
           Case{"“*word*”", "“word”"},
           Case{"fill in ____ here", "fill in ____ here"},
       }) {
    CAPTURE(c.markdown);
    CHECK(inline_text(c.markdown, {}) == c.text);
  }
}

TEST_CASE("markdown inline: of links the text stays and of images nothing") {
  for (const Case& c : {
           Case{"a [link](https://example.org) b", "a link b"},
           Case{"[link](https://example.org \"its title\")", "link"},
           Case{"[link](https://example.org \"a smile :)\")", "link"},
           Case{"[link](https://example.org/a_(b))", "link"},
           Case{"[link](with blanks in it)", "link"},
           Case{"[link]()", "link"},
           Case{"[*a* [b] c](u)", "a [b] c"},
           Case{"![alt](a.png) b", "b"},
           Case{"[![alt](a.png)](u) b", "b"},
           Case{"[text ![alt](a.png)](u)", "text"},
           Case{"[link](u){.button} b", "link b"},
           Case{"a [sic] b", "a [sic] b"},
           Case{"a [b", "a [b"},
           Case{"a] b", "a] b"},
           Case{"a [b](c", "a [b](c"},
           Case{"Really![^1] So[^note].", "Really! So."},
           Case{"Wow! [a](b)", "Wow! a"},
       }) {
    CAPTURE(c.markdown);
    CHECK(inline_text(c.markdown, {}) == c.text);
  }
}

TEST_CASE("markdown inline: brackets are a link where the document defines their label") {
  const LinkLabels labels{"report", "the report"};
  for (const Case& c : {
           Case{"the [text][report] b", "the text b"},
           Case{"the [Report][] b", "the Report b"},
           Case{"the [report] b", "the report b"},
           Case{"[The   Report]", "The Report"},
           Case{"the [text][other] b", "the [text][other] b"},
           Case{"[sic]", "[sic]"},
       }) {
    CAPTURE(c.markdown);
    CHECK(inline_text(c.markdown, labels) == c.text);
  }
}

TEST_CASE("markdown inline: code and escapes and references are text") {
  for (const Case& c : {
           Case{"`a*b*c` d", "a*b*c d"},
           Case{"``a ` b``", "a ` b"},
           Case{"a ` b", "a ` b"},
           Case{"\\*a\\* \\[b](c)", "*a* [b](c)"},
           Case{"back\\slash", "back\\slash"},
           Case{"&#42;a&#42; &amp;amp; &lt;b&gt;", "*a* &amp; <b>"},
           Case{"<https://example.org/a_b_c>", "https://example.org/a_b_c"},
           Case{"<name@example.org>", "name@example.org"},
           Case{"a < b > c", "a < b > c"},
           Case{"a  b\tc", "a b c"},
           Case{":tada: done", ":tada: done"},
       }) {
    CAPTURE(c.markdown);
    CHECK(inline_text(c.markdown, {}) == c.text);
  }
}

TEST_CASE("markdown inline: hostile text takes time linear in its size") {
  const LinkLabels labels{"a"};
  for (const std::string_view part :
       {"[",  "![",   "]", "](", "[a](", "[a]", "[a][", "*a ",  "a* ", "_a", "**",
        "*_", "`a``", "&", "<a", "[^",   "\\",  "(\"",  "](\"", "{.a", "~~"}) {
    CAPTURE(part);
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += part;
    CHECK(inline_text(text, labels).size() <= text.size());
  }
}
