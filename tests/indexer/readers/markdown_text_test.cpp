// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/markdown_text.hpp"

#include <doctest/doctest.h>

using lede::indexing::markdown_to_line;
using lede::indexing::markdown_to_text;

namespace {

struct Case {
  std::string_view markdown, text;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(c.markdown);
    CHECK(markdown_to_text(c.markdown) == c.text);
  }
}

}  // namespace

TEST_CASE("markdown text: the lines of a paragraph become one and paragraphs stand apart") {
  check({
      {"One line\nand another.\n\n\nNext.", "One line and another.\n\nNext."},
      {"hard  \nbreak\\\nhere", "hard break here"},
      {"", ""},
      {"\n \n", ""},
  });
}

TEST_CASE("markdown text: headings are paragraphs without their marks") {
  check({
      {"# Title\nText", "Title\n\nText"},
      {"Text\n## Next ##\nText", "Text\n\nNext\n\nText"},
      {"### Anchor {#a}\n", "Anchor"},
      {"###No space\n", "No space"},
      {"#hashtag is text", "#hashtag is text"},
      {"Title\n=====\nText", "Title\n\nText"},
      {"Title\n-----\nText", "Title\n\nText"},
      {"# C#\n", "C#"},
      {"#\n\nText", "Text"},
  });
}

TEST_CASE("markdown text: the items of lists are paragraphs without their marks") {
  check({
      {"- one\n- two\n* three\n+ four", "one\n\ntwo\n\nthree\n\nfour"},
      {"1. one\n2. two\n10) ten", "one\n\ntwo\n\nten"},
      {"- one\n  goes on\n  - nested\n\n- two", "one goes on\n\nnested\n\ntwo"},
      {"It ended in\n1987. That was it.", "It ended in 1987. That was it."},
      {"- - both", "both"},
      {"-no item", "-no item"},
      {"1.5 million", "1.5 million"},
  });
}

TEST_CASE("markdown text: quotations lose their marks") {
  check({
      {"He said:\n> So it is,\n> he said.\n\nAfter", "He said:\n\nSo it is, he said.\n\nAfter"},
      {"> one\n>\n> two", "one\n\ntwo"},
      {"> one\nlazy", "one lazy"},
      {"> - item\n> > deeper", "item\n\ndeeper"},
  });
}

TEST_CASE("markdown text: tables become rows of words") {
  check({
      {"| Port | Tons |\n|:-----|-----:|\n| Velmont | 12 |", "Port Tons\n\nVelmont 12"},
      {"Port | Tons\n---|---\nVelmont | 12\n\nAfter | all",
       "Port Tons\n\nVelmont 12\n\nAfter | all"},
      {"| a \\| b | c |", "a | b c"},
  });
}

TEST_CASE("markdown text: rules and ornaments and definitions go") {
  check({
      {"One\n\n---\n\nTwo\n\n* * *\n\nThree\n\n___", "One\n\nTwo\n\nThree"},
      {"One\n\n———\n\nTwo", "One\n\nTwo"},
      {"See [it][1].\n\n[1]: https://example.org \"title\"", "See it."},
      {"[Note]: this is text", "[Note]: this is text"},
      {"Fact.[^1]\n\n[^1]: The source.", "Fact.\n\nThe source."},
      {"Text\n{: .lead}", "Text"},
  });
}

TEST_CASE("markdown text: code is kept as text") {
  check({
      {"Run:\n```sh\nmake *all*\n```\nDone", "Run:\n\nmake *all*\n\nDone"},
      {"~~~\n# no heading\n~~~", "# no heading"},
      {"```\nnever closed", "never closed"},
      {"Use `<b>`.", "Use <b>."},
  });
}

TEST_CASE("markdown text: shortcodes and tags and comments do not reach the reader") {
  check({
      {"{{< img src=\"a\" >}}\n\nText <b>bold</b> <!-- no -->end.", "Text bold end."},
      {"{{< note >}}\nMind *this*.\n{{< /note >}}", "Mind this."},
      {"[Read on]({{< ref \"a.md\" >}} \"t\").", "Read on."},
      {"<ul>\n    <li>one</li>\n    <li>two</li>\n</ul>", "one\n\ntwo"},
      {"<div>\n\n**a**\n\n</div>", "a"},
      {"Caf&eacute; &#8211; 5 &lt; 6", "Café – 5 < 6"},
      {"{{< quote text=\"So many *forms*!\" >}}", "So many forms!"},
  });
}

TEST_CASE("markdown text: a title or summary has no blocks") {
  for (const Case& c : {
           Case{"1. What it *is*", "1. What it is"},
           Case{"#GovLove 2023", "#GovLove 2023"},
           Case{"Caf&eacute;: <em>new</em>", "Café: new"},
           Case{"- 5 degrees", "- 5 degrees"},
           Case{"one\n\ntwo", "one two"},
       }) {
    CAPTURE(c.markdown);
    CHECK(markdown_to_line(c.markdown) == c.text);
  }
}

TEST_CASE("markdown text: hostile text takes time linear in its size") {
  for (const std::string_view part :
       {"> ", "- ", "* * ", "1. ", "# ", "| ", "|-", "---\n", "[a]: b\n", "```\n", "[a]\n", "=\n",
        "\t", "[^1]: ", "{: ", "&lt;", ">\n- ", "\\\n", "    "}) {
    CAPTURE(part);
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += part;
    CHECK(markdown_to_text(text).size() <= 2 * text.size());
  }
}
