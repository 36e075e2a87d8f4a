// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/format.hpp"

#include <doctest/doctest.h>

using lede::indexing::Format;
using lede::indexing::format_named;
using lede::indexing::read_chunk;
using lede::indexing::Reading;
using lede::indexing::recognise;
using lede::indexing::Severity;

TEST_CASE("format: an input is recognised by its content first and by its name second") {
  struct Case {
    std::string_view head, path, format;
  };
  for (const Case& c : {
           Case{"{\"title\":\"a\"}\n", "-", "jsonl"},
           Case{"\xEF\xBB\xBF\n { \"title\"", "/a.txt", "jsonl"},
           Case{"[{\"title\":\"a\"}]\n", "/a.txt", "json"},
           Case{"{\n  \"title\": \"a\"\n}\n", "-", "json"},
           Case{"", "/a.json", "json"},
           Case{"title,date,body\na,,b\n", "-", "csv"},
           Case{"Headline\tBody\n", "/a.txt", "csv"},
           Case{"Title, a word\n\nText", "/a.txt", "text"},
           Case{"a;b\n", "/a.CSV", "csv"},
           Case{"<DOC>\n<DOCNO>", "-", "trec"},
           Case{"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\">", "-", "reuters"},
           Case{"<DOCUMENT>", "/a", "text"},
           Case{"---\ntitle: a\n---\n", "-", "markdown"},
           Case{"# Title\n\nText", "/a.md", "markdown"},
           Case{"# Title\n\nText", "/a.MARKDOWN", "markdown"},
           Case{"<!DOCTYPE html>\n<p>Text", "-", "html"},
           Case{"\xEF\xBB\xBF\n<!-- saved --> <HTML lang=en>", "/a.txt", "html"},
           Case{"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC", "/a", "html"},
           Case{"<headline>Text", "/a", "text"},
           Case{"<p>Text", "/a.HTM", "html"},
           Case{"", "/a.jsonl", "jsonl"},
           Case{"broken", "/a.jsonl", "jsonl"},
           Case{"Headline\n\nText", "/a.txt", "text"},
           Case{"Headline\n\nText", "/a", "text"},
           Case{"{{< img >}}\n", "/a", "text"},
           Case{"{\n", "/a", "text"},
           Case{"---\n\nText", "/a", "text"},
           Case{"<?xml version=\"1.0\"?>\n<nitf>", "/a.xml", "nitf"},
           Case{"How to write <nitf>\n\nText", "/a.txt", "text"},
           Case{"<?xml version=\"1.0\"?><NewsML Version=\"1.2\">", "/a", "newsml"},
           Case{"<?xml version=\"1.0\"?>\n<!-- a comment that goes on", "/a", "xml"},
           Case{"<add><doc>", "/a.xml", "xml"},
       }) {
    CAPTURE(c.head);
    CAPTURE(c.path);
    CHECK(recognise(c.head, c.path).format->name == c.format);
  }
}

TEST_CASE("format: formats are found by their names") {
  CHECK(format_named("markdown")->name == "markdown");
  CHECK(format_named("doc") == nullptr);
  CHECK(format_named("") == nullptr);
}

TEST_CASE("format: bytes that are no text are rejected") {
  using namespace std::string_view_literals;
  const Reading reading =
      read_chunk(*format_named("text"), {"/news/a", std::string("a\0b"sv), 1}, {});
  CHECK(reading.articles.empty());
  REQUIRE(reading.rejections.size() == 1);
  CHECK(to_string(reading.rejections.front().place) == "/news/a");
  CHECK(reading.rejections.front().reason == "binary file");
}

TEST_CASE("format: that a file is not UTF-8 is remarked") {
  const Reading reading = read_chunk(*format_named("text"), {"/news/a", "M\xE9xico", 1}, {});
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().title == "México");
  REQUIRE(reading.notes.size() == 1);
  CHECK(reading.notes.front().severity == Severity::remark);
}

TEST_CASE("format: an article that has a bad date is kept without it and warned of") {
  const Reading reading = read_chunk(*format_named("jsonl"),
                                     {"/a.jsonl", R"({"title":"T","published":"soon"})", 1}, {});
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().published.empty());
  REQUIRE(reading.notes.size() == 1);
  CHECK(reading.notes.front().severity == Severity::warning);
  CHECK(reading.notes.front().text == "\"soon\" is no date: left out");
  CHECK(to_string(reading.notes.front().place) == "/a.jsonl#1");
}
