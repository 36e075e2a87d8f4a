// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/feed_writer.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace lede;
using namespace lede::output;

namespace {

std::string feed_of(const Article& article) {
  SearchResponse response;
  response.query = "trade";
  Hit hit;
  hit.article = article;
  response.hits = {hit};
  return to_rss(response);
}

bool holds(const std::string& feed, std::string_view part) {
  return feed.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("feed: without hits it is a feed all the same") {
  SearchResponse response;
  response.query = "R&D <trade>";
  CHECK(to_rss(response) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
        "<channel>\n"
        "<title>lede: R&amp;D &lt;trade&gt;</title>\n"
        "<link>http://localhost/</link>\n"
        "<description>Articles that lede-search found</description>\n"
        "</channel>\n"
        "</rss>\n");
}

TEST_CASE("feed: an item") {
  SearchResponse response;
  Hit hit;
  hit.article.id = "a&b";
  hit.article.title = "Deals";
  hit.article.author = "Ana";
  hit.article.source = "Wire";
  hit.article.language = "en";
  hit.article.topics = {"trade"};
  hit.article.url = "https://example.com/?a=1&b=2";
  hit.article.published = "2025-01-28T18:05:00-05:00";
  hit.snippets = {{{"A <deal>.", {{2, 8}}}, SnippetField::body, 9, true, false}};
  response.hits = {hit};
  CHECK(holds(to_rss(response),
              "<item>\n"
              "<title>Deals</title>\n"
              "<link>https://example.com/?a=1&amp;b=2</link>\n"
              "<description>&lt;p&gt;…A &lt;b&gt;&amp;lt;deal&amp;gt;&lt;/b&gt;.&lt;/p&gt;"
              "</description>\n"
              "<dc:creator>Ana</dc:creator>\n"
              "<dc:publisher>Wire</dc:publisher>\n"
              "<dc:language>en</dc:language>\n"
              "<category>trade</category>\n"
              "<guid isPermaLink=\"false\">a&amp;b</guid>\n"
              "<pubDate>Tue, 28 Jan 2025 23:05:00 +0000</pubDate>\n"
              "</item>\n"));
}

TEST_CASE("feed: only addresses of the web are linked") {
  struct Case {
    std::string_view url;
    bool linked;
  };
  for (const Case& c : {Case{"http://a.example/", true}, Case{"HTTPS://a.example/", true},
                        Case{"javascript:alert(1)", false}, Case{"ftp://a.example/", false},
                        Case{"https://", false}, Case{"", false}}) {
    CAPTURE(c.url);
    Article article;
    article.url = c.url;
    CHECK(holds(feed_of(article), fmt::format("<link>{}</link>", c.url)) == c.linked);
  }
}

TEST_CASE("feed: what XML forbids is left out and what a terminal obeys is a reference") {
  Article article;
  article.id = std::string("a\0\x01\x1b\xef\xbf\xbe", 7) + "b\xff\xe2\x80\xae\xc2\x9b";
  article.title = "\xe2\x80\xa8";
  const std::string feed = feed_of(article);
  CHECK(holds(feed, "<guid isPermaLink=\"false\">ab\xef\xbf\xbd&#x202E;&#x9B;</guid>"));
  CHECK(holds(feed, "<title>&#x2028;</title>"));
}

TEST_CASE("feed: what has no title or date") {
  const std::string feed = feed_of({});
  CHECK(holds(feed, "<title>(no title)</title>"));
  CHECK_FALSE(holds(feed, "pubDate"));
}
