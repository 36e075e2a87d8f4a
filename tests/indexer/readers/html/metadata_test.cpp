// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/metadata.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::HtmlPage;
using lede::indexing::page_facts;
using lede::indexing::PageFacts;
using lede::indexing::parse_html;
using lede::indexing::roles_of;

namespace {

PageFacts facts(std::string_view source) {
  const HtmlPage page = *parse_html(source);
  return page_facts(page, roles_of(page));
}

}  // namespace

TEST_CASE("html metadata: the date is that of publication") {
  struct Case {
    std::string_view source, published;
  };
  for (const Case& c : {
           Case{"<meta property=article:published_time content=2025-04-16T09:00Z>",
                "2025-04-16T09:00Z"},
           Case{"<meta property=article:modified_time content=2025-04-16>", ""},
           Case{"<meta name=DC.date.issued content=2025-04-16>", "2025-04-16"},
           Case{"<meta name=parsely-pub-date content=2025-04-16>", "2025-04-16"},
           Case{"<span itemprop=datePublished content=2025-04-16>April</span>", "2025-04-16"},
           Case{"<span itemprop=datePublished>April 16, 2025</span>", "April 16, 2025"},
           Case{"<time datetime=2025-04-16>", "2025-04-16"},
           Case{"<time class=entry-date datetime=2025-04-16></time><time datetime=2025-05-01>",
                "2025-04-16"},
           Case{"<time datetime=2025-04-16></time><time datetime=2025-05-01></time>", ""},
           Case{"<time class=updated datetime=2025-04-16>", ""},
           Case{"<p>a<p>b<p>c<p>d<p>e<div class=comments><time datetime=2025-04-16></div>", ""},
           Case{"<div class=date>March 11, 2026</div><p>Text", "2026-03-11"},
           Case{"<p class=post-date>Posted on 11 March 2026</p>", "2026-03-11"},
           Case{"<p class=date>March 11, 2026<p class=date>March 12, 2026", ""},
           Case{"<div class=date>Updated March 11, 2026</div>", ""},
           Case{"<div>March 11, 2026</div>", ""},
           Case{"<span class='bday dtstart published updated'>2026-03-11</span>", ""},
           Case{"<span class=updated>2026-03-11</span>", ""},
           Case{"<title>Ports</title><h1>Ports</h1><div>March 11, 2026 | 4 min read</div>",
                "2026-03-11"},
           Case{"<title>Ports</title><div>March 11, 2026</div><h1>Ports</h1>", "2026-03-11"},
           Case{"<title>Ports</title><h1>Ports</h1><div>Updated March 11, 2026</div>", ""},
           Case{"<link rel=canonical href=https://example.org/2025/04/16/ports>", "2025-04-16"},
           Case{"<link rel=canonical href=https://example.org/2025/04/ports>", ""},
           Case{"<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":"
                "\"2025-04-16\"}</script><meta name=date content=2025-05-01>",
                "2025-04-16"},
       }) {
    CAPTURE(c.source);
    CHECK(facts(c.source).published == c.published);
  }
}

TEST_CASE("html metadata: the title is the headline without the site") {
  struct Case {
    std::string_view source, title;
  };
  for (const Case& c : {
           Case{"<meta property=og:title content='Ports &amp; ships'><title>x", "Ports & ships"},
           Case{"<title>Ports open - Harbor Wire</title>"
                "<meta property=og:site_name content='Harbor Wire'>",
                "Ports open"},
           Case{"<title>Harbor Wire | Ports open</title>"
                "<meta property=og:site_name content='Harbor Wire'>",
                "Ports open"},
           Case{"<title>Two ports open again | Harbor Wire</title>", "Two ports open again"},
           Case{"<title>Ports | Harbor Wire</title>", "Ports | Harbor Wire"},
           Case{"<title>News: Two ports open again, says ministry (2025)</title>"
                "<h1>Two ports open again</h1>",
                "Two ports open again"},
           Case{"<h1>Two <b>ports</b></h1>", "Two ports"},
           Case{"<meta property=og:title content='Two ports open | Shipping | HW'>"
                "<h1>Two ports open</h1>",
                "Two ports open"},
           Case{"<link rel=canonical href=https://www.harbor-wire.example/a>"
                "<meta property=og:title content='Ports open – Harbor Wire'>",
                "Ports open"},
           Case{"<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":"
                "\"group of islands\"}</script><title>Low Tide - Harbor Wire</title>",
                "Low Tide - Harbor Wire"},
           Case{"<title>二つの港が再開 | 港新聞</title><h1>二つの港が再開</h1>", "二つの港が再開"},
           Case{"<svg><title>Logo</title></svg><p>Text", ""},
           Case{"<p itemprop=headline>Ports", "Ports"},
           Case{"<p>Text", ""},
       }) {
    CAPTURE(c.source);
    CHECK(facts(c.source).title == c.title);
  }
}

TEST_CASE("html metadata: authors are named in several ways") {
  struct Case {
    std::string_view source;
    std::vector<std::string> authors;
  };
  for (const Case& c : {
           Case{"<meta name=author content='By Ada Example'>", {"Ada Example"}},
           Case{"<meta property=article:author content=https://example.org/ada>"
                "<a rel=author>Ada Example</a>",
                {"Ada Example"}},
           Case{"<meta name=citation_author content=A><meta name=citation_author content=B>",
                {"A", "B"}},
           Case{"<div itemprop=author><img><span itemprop=name>Ada Example</span> writes</div>",
                {"Ada Example"}},
           Case{"<p class=byline>By Ada Example</p>", {"Ada Example"}},
           Case{"<a rel='nofollow author'>Ada Example</a>", {"Ada Example"}},
           Case{"<a rel=author>View my complete profile</a><p class=byline>Ada Example",
                {"Ada Example"}},
           Case{"<span itemprop=author>Ada Example</span><span itemprop='author creator'>Bob Roe",
                {"Ada Example", "Bob Roe"}},
           Case{"<p>a<p>b<p>c<p>d<p>e<p>f<aside><span itemprop=author>Ada Example</span></aside>",
                {"Ada Example"}},
           Case{
               "<p>a<p>b<p>c<p>d<p>e<p>f<p>g<p>h<p>i<aside><span itemprop=author>Ada Example</span>"
               "<span itemprop=author>Bob Roe</span></aside>",
               {}},
           Case{"<span class=author-name>Ada Example</span>", {"Ada Example"}},
           Case{"<title>Ports</title><h1>Ports</h1><p>By Ada Example and Bob Roe, Staff Writers",
                {"Ada Example", "Bob Roe"}},
           Case{"<title>Ports</title><h1>Ports</h1><p>Edited by Ada Example", {}},
           Case{"<p class=byline>Staff report</p>", {}},
           Case{"<p class=byline>By the sea, in 1911</p>", {}},
           Case{"<p>Text", {}},
       }) {
    CAPTURE(c.source);
    CHECK(facts(c.source).authors == c.authors);
  }
}

TEST_CASE("html metadata: language and address and source and topics") {
  const PageFacts said = facts(
      "<html lang=fr><link rel=canonical href=/relative><meta property=og:url "
      "content=https://example.org/a><meta property='og:site_name dc:publisher' "
      "content=Courrier><meta property=article:section content=Eau><meta property=article:tag "
      "content=forages><meta property=article:tag content=nappe>");
  CHECK(said.language == "fr");
  CHECK(said.url == "https://example.org/a");
  CHECK(said.source == "Courrier");
  CHECK(said.topics == std::vector<std::string>{"Eau", "forages", "nappe"});
}
