// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/implied_date.hpp"

#include <doctest/doctest.h>

using lede::Article;
using lede::indexing::implied_date;
using lede::indexing::ImpliedDate;

TEST_CASE("implied date: an address or a file's name may tell the day") {
  struct Case {
    std::string_view url, path, iso, by;
  };
  for (const Case& c : {
           Case{"https://a.org/2025/03/05/port", "/a.md", "2025-03-05", "its address"},
           Case{"https://a.org/news/2025-03-05-port.html", "/a.md", "2025-03-05", "its address"},
           Case{"https://a.org/20250305/port", "/a.md", "2025-03-05", "its address"},
           Case{"https://a.org/world/2025/Mar/05/port", "/a.md", "2025-03-05", "its address"},
           Case{"https://a.org/2025/03/05", "/2024-01-01.md", "2025-03-05", "its address"},
           Case{"", "/news/2025-03-05-port.md", "2025-03-05", "its file's name"},
           Case{"", "/news/port_20250305.txt", "2025-03-05", "its file's name"},
           Case{"", "/news/2025_03_05.txt", "2025-03-05", "its file's name"},
           Case{"", "2025-03-05.md", "2025-03-05", "its file's name"},
       }) {
    CAPTURE(c.url);
    CAPTURE(c.path);
    Article article;
    article.url = c.url;
    article.path = c.path;
    const std::optional<ImpliedDate> implied = implied_date(article, article.path);
    REQUIRE(implied);
    CHECK(implied->iso == c.iso);
    CHECK(implied->by == c.by);
  }
}

TEST_CASE("implied date: what only looks like a day tells none") {
  struct Case {
    std::string_view url, path;
  };
  for (const Case& c : {
           Case{"https://a.org/2025/03/port", "/2025-03-05/a.md"},
           Case{"https://2025-03-05.org/port", "-"},
           Case{"https://a.org/port?on=2025-03-05#2025-03-05", ""},
           Case{"https://a.org/2025/02/30/port", ""},
           Case{"https://a.org/2025/03-05/port", ""},
           Case{"https://a.org/2025/3/5/port", ""},
           Case{"https://a.org/120250305/x20250305/20250305x", ""},
           Case{"https://a.org/1776-07-04-declaration", ""},
           Case{"https://a.org/2100-01-01-x", ""},
           Case{"2025/03/05", "/a.md"},
       }) {
    CAPTURE(c.url);
    Article article;
    article.url = c.url;
    article.path = c.path;
    CHECK_FALSE(implied_date(article, article.path));
  }
}

TEST_CASE("implied date: neither a date that is there nor a file of several articles tells") {
  Article dated;
  dated.published = "2025-01-01";
  dated.path = "/2025-03-05.md";
  CHECK_FALSE(implied_date(dated, "/2025-03-05.md"));
  Article one_of_several;
  one_of_several.path = "/2025-03-05.jsonl#1";
  CHECK_FALSE(implied_date(one_of_several, "/2025-03-05.jsonl"));
}
