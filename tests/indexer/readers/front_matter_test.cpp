// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/front_matter.hpp"

#include <doctest/doctest.h>

using lede::indexing::begins_with_front_matter;
using lede::indexing::FrontMatter;
using lede::indexing::FrontMatterEntry;
using lede::indexing::FrontMatterFault;
using lede::indexing::read_front_matter;

namespace {

/// `key=value|value` for each entry, a line each; `line: reason` for a fault.
std::string shown(std::string_view document) {
  const auto read = read_front_matter(document);
  if (const auto* fault = std::get_if<FrontMatterFault>(&read)) {
    return std::to_string(fault->line) + ": " + fault->reason;
  }
  std::string text;
  for (const FrontMatterEntry& entry : std::get<FrontMatter>(read).entries) {
    text += entry.key + "=";
    for (const std::string& value : entry.values) text += value + "|";
    text += "\n";
  }
  return text;
}

std::string_view body(std::string_view document) {
  return document.substr(std::get<FrontMatter>(read_front_matter(document)).body_start);
}

}  // namespace

TEST_CASE("front matter: texts and lists are read and deeper things left out") {
  CHECK(shown("---\n"
              "title: 'A: b'\n"
              "date: 2025-04-16 # a comment\n"
              "topics: [trade, ports]\n"
              "authors:\n  - A\n  - B\n"
              "image: {uid: x, alt: y}\n"
              "nested:\n  - [1, 2]\n  - c\n"
              "empty:\n"
              "nothing: ~\n"
              "text: ''\n"
              "folded: >\n  one\n  two\n"
              "last: z\n"
              "---\nBody") ==
        "title=A: b|\ndate=2025-04-16|\ntopics=trade|ports|\nauthors=A|B|\nimage=\nnested=c|\n"
        "empty=\nnothing=\ntext=|\nfolded=one two\n|\nlast=z|\n");
}

TEST_CASE("front matter: the document goes on behind it") {
  CHECK(body("---\na: b\n---\nBody\n---\n") == "Body\n---\n");
  CHECK(body("\n\n---\na: b\n---  \nBody") == "Body");
  CHECK(body("---\na: b\n---") == "");
  CHECK(body("Text\n---\nmore") == "Text\n---\nmore");
  CHECK(body("") == "");
}

TEST_CASE("front matter: a fault names the line of the document") {
  struct Case {
    std::string_view document, fault;
  };
  for (const Case& c :
       {Case{"---\ntitle: a\n", "1: the front matter has no closing ---"},
        Case{"\n---\ntitle: a\n", "2: the front matter has no closing ---"},
        Case{"---\na: b\nc: [d\n---\n",
             "4: the front matter is no YAML: did not find expected ',' or ']'"},
        Case{"---\na: b\n\tc: d\n---\n",
             "3: the front matter is no YAML: found a tab character that violates indentation"},
        Case{"---\njust words\n---\n", "2: the front matter holds no keys"},
        Case{"---\n- a\n---\n", "2: the front matter holds no keys"}}) {
    CAPTURE(c.document);
    CHECK(shown(c.document) == c.fault);
  }
}

TEST_CASE("front matter: aliases are not expanded") {
  CHECK(shown("---\na: &x [1, 2]\nb: *x\nc: d\n---\n") == "a=1|2|\nb=\nc=d|\n");
}

TEST_CASE("front matter: hostile nesting and size are refused") {
  const std::string deep = "---\na: " + std::string(100'000, '[') + "\n---\n";
  CHECK(shown(deep) == "2: the front matter is nested too deep");
  const std::string large = "---\na: " + std::string(300 << 10, 'x') + "\n---\n";
  CHECK(shown(large) == "1: the front matter is longer than 256 KiB");
}

TEST_CASE("front matter: its beginning is told from a rule") {
  for (const std::string_view document :
       {"---\ntitle: a\n", "\n\n---\n# comment\ntitle: a\n", "---\r\ntitle: a\r\n"}) {
    CAPTURE(document);
    CHECK(begins_with_front_matter(document));
  }
  for (const std::string_view document :
       {"", "---", "---\n\nText", "----\na: b", "Text\n---\na: b"}) {
    CAPTURE(document);
    CHECK_FALSE(begins_with_front_matter(document));
  }
}
