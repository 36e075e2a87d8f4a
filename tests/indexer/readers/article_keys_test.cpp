// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/article_keys.hpp"

#include <utility>

#include <doctest/doctest.h>

#include "common/base/error.hpp"

using lede::Article;
using lede::indexing::FactSheet;
using lede::indexing::KeyMap;
using lede::indexing::KeysSeen;

TEST_CASE("article keys: a fact is read under its own name and under others") {
  const KeyMap keys;
  FactSheet sheet(keys);
  sheet.add("headline", {"Ports"});
  sheet.add("content", {"Text."});
  sheet.add("date", {"2025-04-16"});
  sheet.add("authors", {"A. Example", "B. Example"});
  sheet.add("lang", {"en"});
  sheet.add("weight", {"1"});
  const Article article = std::move(sheet).article();
  CHECK(article.title == "Ports");
  CHECK(article.body == "Text.");
  CHECK(article.published == "2025-04-16");
  CHECK(article.author == "A. Example, B. Example");
  CHECK(article.language == "en");
}

TEST_CASE("article keys: of several keys the first in the table wins in whatever order they come") {
  const KeyMap keys;
  FactSheet sheet(keys);
  sheet.add("deck", {"from deck"});
  sheet.add("summary", {"from summary"});
  sheet.add("description", {"from description"});
  CHECK(std::move(sheet).article().summary == "from summary");
}

TEST_CASE("article keys: an empty value says nothing") {
  const KeyMap keys;
  FactSheet sheet(keys);
  sheet.add("summary", {"  "});
  sheet.add("deck", {"from deck"});
  sheet.add("topics", {"", " trade "});
  const Article article = std::move(sheet).article();
  CHECK(article.summary == "from deck");
  CHECK(article.topics == std::vector<std::string>{"trade"});
}

TEST_CASE("article keys: topics in one text are split at commas") {
  const KeyMap keys;
  FactSheet sheet(keys);
  sheet.add("topics", {"trade, drug policy,,ports"});
  CHECK(std::move(sheet).article().topics ==
        std::vector<std::string>{"trade", "drug policy", "ports"});
}

TEST_CASE("article keys: an address without scheme and host is none") {
  struct Case {
    std::string_view given, url;
  };
  for (const Case& c : {Case{"https://example.org/a", "https://example.org/a"},
                        Case{"/2025/a/", ""}, Case{"a.html", ""}, Case{"://", ""}}) {
    CAPTURE(c.given);
    const KeyMap keys;
    FactSheet sheet(keys);
    sheet.add("url", {std::string(c.given)});
    CHECK(std::move(sheet).article().url == c.url);
  }
}

TEST_CASE("article keys: a renamed fact is read from that key alone") {
  const KeyMap keys("title=name,body=story");
  FactSheet sheet(keys);
  sheet.add("title", {"not this"});
  sheet.add("name", {"this"});
  sheet.add("story", {"Text."});
  sheet.add("source", {"Harbor Wire"});
  const Article article = std::move(sheet).article();
  CHECK(article.title == "this");
  CHECK(article.body == "Text.");
  CHECK(article.source == "Harbor Wire");
}

TEST_CASE("article keys: a renaming may take the key of another fact") {
  const KeyMap keys("body=summary");
  FactSheet sheet(keys);
  sheet.add("summary", {"Text."});
  CHECK(std::move(sheet).article().body == "Text.");
}

TEST_CASE("article keys: what is no renaming is an error") {
  for (const std::string_view renames : {"title", "title=", "=x", "headline=x", "title=a,b"}) {
    CAPTURE(renames);
    CHECK_THROWS_AS(KeyMap{renames}, lede::Error);
  }
}

TEST_CASE("article keys: other keys have another fingerprint") {
  CHECK(KeyMap("title=name").fingerprint() != KeyMap().fingerprint());
  CHECK(KeyMap("title=name").fingerprint() == KeyMap("title=name").fingerprint());
}

TEST_CASE("article keys: renames that no record had are told") {
  const KeyMap keys("title=name,body=story");
  KeysSeen seen;
  CHECK(keys.unseen(seen).empty());  // no records at all
  FactSheet sheet(keys);
  sheet.add("story", {""});
  sheet.add("headline", {"no key any more"});
  seen.add({1, sheet.seen()});
  CHECK(keys.unseen(seen) == std::vector<std::string>{"name"});
  CHECK(KeyMap().unseen(seen).empty());
}
