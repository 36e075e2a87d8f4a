// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/markdown.hpp"

#include <doctest/doctest.h>

using lede::Article;
using lede::indexing::read_markdown;
using lede::indexing::Reading;

namespace {

Reading read(std::string_view document, std::string_view path = "/news/a.md") {
  return read_markdown({std::string(path), std::string(document), 1});
}

}  // namespace

TEST_CASE("markdown: front matter and text make an article") {
  const Reading reading = read(
      "---\n"
      "slug: ports\n"
      "date: 2025-04-16 9:00:00 -0400\n"
      "title: 'Ports &#8211; what *next*'\n"
      "summary: 'A **new** rule <em>for</em> ports'\n"
      "authors:\n  - a-example\n  - b-example\n"
      "topics: [trade, ports]\n"
      "source: Harbor Wire\n"
      "canonical: https://example.org/ports\n"
      "language: en\n"
      "---\n\n## First\n\nText with a [link](u).\n");
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles.front();
  CHECK(article.title == "Ports – what next");
  CHECK(article.summary == "A new rule for ports");
  CHECK(article.author == "a-example, b-example");
  CHECK(article.topics == std::vector<std::string>{"trade", "ports"});
  CHECK(article.source == "Harbor Wire");
  CHECK(article.url == "https://example.org/ports");
  CHECK(article.language == "en");
  CHECK(article.published == "2025-04-16 9:00:00 -0400");
  CHECK(article.body == "First\n\nText with a link.");
}

TEST_CASE("markdown: without a title the first heading or line is the title") {
  for (const std::string_view document :
       {"# Ports\n\nText.", "Ports\n\nText.", "---\ndate: 2025-04-16\n---\n# Ports\nText."}) {
    CAPTURE(document);
    const Reading reading = read(document);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles.front().title == "Ports");
    CHECK(reading.articles.front().body == "Text.");
  }
}

TEST_CASE("markdown: a title without text is an article") {
  const Reading reading = read("---\ntitle: Ports\nsummary: Short.\n---\n");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().body.empty());
}

TEST_CASE("markdown: broken front matter is rejected with its line") {
  const Reading reading = read("---\ntitle: Ports\n");
  CHECK(reading.articles.empty());
  REQUIRE(reading.rejections.size() == 1);
  CHECK(to_string(reading.rejections.front().place) == "/news/a.md:1");
}

TEST_CASE("markdown: drafts and pages that are no articles are passed over with a remark") {
  struct Case {
    std::string_view document, path, remark;
  };
  for (const Case& c :
       {Case{"---\ntitle: T\ndraft: true\n---\nText", "/a.md", "skipped: a draft"},
        Case{"---\ntitle: Blogs\n---\n", "/news/_index.md", "skipped: a page without text"},
        Case{"---\ndeck: D\n---\n\n", "/a.md", "skipped: a page without text"},
        Case{"{{< img >}}\n", "/a.md", "skipped: a page without text"}}) {
    CAPTURE(c.document);
    const Reading reading = read(c.document, c.path);
    CHECK(reading.articles.empty());
    CHECK(reading.rejections.empty());
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes.front().text == c.remark);
  }
}

TEST_CASE("markdown: a section's page with text is an article and so is a published draft") {
  CHECK(read("---\ntitle: Blogs\n---\nText", "/news/_index.md").articles.size() == 1);
  CHECK(read("---\ntitle: T\ndraft: false\n---\nText").articles.size() == 1);
}
