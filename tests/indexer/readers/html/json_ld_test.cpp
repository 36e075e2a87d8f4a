// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/json_ld.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using lede::indexing::PageFacts;
using lede::indexing::read_json_ld;

namespace {

PageFacts read(std::string_view script) {
  const std::vector<std::string_view> scripts{script};
  return read_json_ld(scripts);
}

}  // namespace

TEST_CASE("html json-ld: an article is found wherever it stands") {
  for (
      const std::string_view script : {
          R"({"@type":"NewsArticle","headline":"Ports"})",
          R"([{"@type":"Person","name":"A"},{"@type":["Thing","OpinionNewsArticle"],"headline":"Ports"}])",
          R"({"@graph":[{"@type":"WebPage","name":"x"},{"@type":"BlogPosting","headline":"Ports"}]})",
          R"({"@type":"WebPage","mainEntity":{"@type":"Report","name":"Ports"}})",
          "\n<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Ports\"}\n]]>\n",
          "<!--{\"@type\":\"Article\",\n\"headline\":\"Ports\"}-->;",
      }) {
    CAPTURE(script);
    CHECK(read(script).title == "Ports");
  }
}

TEST_CASE("html json-ld: what is no article or is broken says nothing") {
  for (const std::string_view script :
       {"", "{", "[]", "7", R"({"@type":"Product","headline":"Ports"})",
        R"({"@type":"NewsArticle","headline":"Por)", R"({"headline":"Ports"})"}) {
    CAPTURE(script);
    CHECK(read(script).title.empty());
  }
}

TEST_CASE("html json-ld: authors and publishers are texts or things or references") {
  struct Case {
    std::string_view author;
    std::vector<std::string> names;
  };
  for (const Case& c : {
           Case{R"("Ada Example")", {"Ada Example"}},
           Case{R"({"@type":"Person","name":"Ada Example"})", {"Ada Example"}},
           Case{R"([{"name":"Ada Example"},"Bo Example",{"name":"Ada Example"}])",
                {"Ada Example", "Bo Example"}},
           Case{R"({"@id":"#ada"})", {"Ada Example"}},
           Case{R"({"@id":"#nobody"})", {}},
           Case{R"(7)", {}},
           Case{R"("https://example.org/ada")", {}},
       }) {
    CAPTURE(c.author);
    const std::string script = R"({"@graph":[{"@type":"Article","author":)" +
                               std::string(c.author) + R"(},{"@id":"#ada","name":"Ada Example"}]})";
    CHECK(read(script).authors == c.names);
  }
}

TEST_CASE("html json-ld: the facts of an article are those that it says") {
  const PageFacts facts = read(
      R"({"@type":"NewsArticle","headline":"Ports &amp; ships","description":"Short.",
          "datePublished":"2025-04-16T09:00:00Z","dateModified":"2025-05-01","inLanguage":"en-US",
          "mainEntityOfPage":{"@id":"https://example.org/ports"},
          "publisher":{"name":"Harbor Wire"},"articleSection":"Trade","keywords":"ports, ships"})");
  CHECK(facts.title == "Ports & ships");
  CHECK(facts.summary == "Short.");
  CHECK(facts.published == "2025-04-16T09:00:00Z");
  CHECK(facts.language == "en-US");
  CHECK(facts.url == "https://example.org/ports");
  CHECK(facts.source == "Harbor Wire");
  CHECK(facts.topics == std::vector<std::string>{"Trade", "ports", "ships"});
}

TEST_CASE("html json-ld: a date of a change is no date of publication") {
  CHECK(read(R"({"@type":"NewsArticle","dateModified":"2025-05-01"})").published.empty());
}
