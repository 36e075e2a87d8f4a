// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feed.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::Article;
using lede::indexing::begins_with_feed;
using lede::indexing::read_feed;
using lede::indexing::Reading;

namespace {

Reading read(std::string_view feed) {
  return read_feed({.path = "/a.rss", .bytes = std::string(feed)});
}

Article item(std::string_view facts) {
  const Reading reading =
      read("<rss><channel><item><title>T</title>" + std::string(facts) + "</item></channel></rss>");
  REQUIRE(reading.articles.size() == 1);
  return reading.articles.front();
}

}  // namespace

TEST_CASE("feed: is recognised by its first element") {
  struct Case {
    std::string_view head;
    bool begins;
  };
  for (const Case& c : {
           Case{"<rss version=\"2.0\">", true},
           Case{"\xEF\xBB\xBF\n<?xml version=\"1.0\"?><feed xmlns=\"x\">", true},
           Case{"<rdf:RDF xmlns:rdf=\"x\">", true},
           Case{"<br />Warning\n<?xml version=\"1.0\"?><rss>", true},
           Case{"{ \"version\": \"https://jsonfeed.org/version/1.1\"", true},
           Case{"{ \"version\": \"1\"", false},
           Case{"<html><body>", false},
           Case{"How to write <rss>", false},
           Case{"", false},
       }) {
    CAPTURE(c.head);
    CHECK(begins_with_feed(c.head) == c.begins);
  }
}

TEST_CASE("feed: the whole text counts before the summary") {
  const Article both =
      item("<description>S</description><content:encoded>&lt;p>B&lt;/p></content:encoded>");
  CHECK(both.body == "B");
  CHECK(both.summary == "S");
  const Article one = item("<description>S</description>");
  CHECK(one.body == "S");
  CHECK(one.summary.empty());
}

TEST_CASE("feed: an id that says nothing outside the feed gives way to the address") {
  CHECK(item("<guid>urn:a</guid><link>https://example.org/a</link>").id == "urn:a");
  CHECK(item("<guid>17</guid><link>https://example.org/a</link>").id == "https://example.org/a");
  CHECK(item("<guid>17</guid>").id == "17");
  CHECK(item("<guid>https://example.org/a</guid>").url == "https://example.org/a");
  CHECK(item("<link>javascript:alert(1)</link>").url.empty());
}

TEST_CASE("feed: when it was published counts before when it was changed") {
  CHECK(item("<updated>2</updated><dc:date>1</dc:date>").published == "1");
  CHECK(item("<updated>2</updated>").published == "2");
}

TEST_CASE("feed: people and topics") {
  CHECK(item("<author>a@example.org (A. B.)</author>").author == "A. B.");
  CHECK(item("<author>A. B.</author><dc:creator>C</dc:creator>").author == "C");
  CHECK(item("<author><name>A</name></author><author><name>B</name></author>").author == "A, B");
  CHECK(item("<category>a</category><category term=\"b\"/>").topics ==
        std::vector<std::string>{"a", "b"});
}

TEST_CASE("feed: elements of other vocabularies are not taken for its own") {
  CHECK(item("<media:title>M</media:title><media:description>D</media:description>").body.empty());
}

TEST_CASE("feed: a prefix means what it was declared to mean") {
  const Reading reading = read(
      "<feed xmlns=\"x\" xmlns:q=\"http://purl.org/dc/elements/1.1/\">"
      "<entry><title>T</title><q:creator>A</q:creator></entry></feed>");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().author == "A");
}

TEST_CASE("feed: what is no feed is rejected and what is empty is remarked") {
  CHECK(read("<a/>").rejections.front().reason == "no feed: neither RSS, Atom nor JSON Feed");
  CHECK(read("{\"items\": 1}").rejections.front().reason ==
        "no JSON Feed: it has no list of items");
  CHECK(read("<rss/>").notes.front().text == "the feed has no items");
  const Reading reading = read("<rss><item><link>https://example.org</link></item></rss>");
  REQUIRE(reading.rejections.size() == 1);
  CHECK(to_string(reading.rejections.front().place) == "/a.rss#1");
}

TEST_CASE("feed: what is cut off is read as far as it goes and named") {
  const Reading reading = read("<rss><item><title>T</title><description>Cut");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().body == "Cut");
  REQUIRE(reading.notes.size() == 1);
}

TEST_CASE("feed: a relative link is that of its base") {
  const auto url = [](std::string_view feed) {
    const Reading reading = read(feed);
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front().url;
  };
  CHECK(
      url("<feed xml:base=\"https://example.org/news/\"><entry xml:base=\"2025/\"><title>T</title>"
          "<link href=\"ports\"/></entry></feed>") == "https://example.org/news/2025/ports");
  CHECK(url("<rss><channel><link>https://example.org/</link><item><title>T</title>"
            "<link>/ports</link></item></channel></rss>") == "https://example.org/ports");
  CHECK(url("<rss><channel><item><title>T</title><link>/ports</link></item></channel></rss>")
            .empty());
}
