// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/article_json.hpp"

#include <doctest/doctest.h>

#include "common/base/error.hpp"

using lede::Article;
using lede::article_from_json;
using lede::to_json;

namespace {

Article full_article() {
  Article article;
  article.id = "wire-1";
  article.title = "Tariff \"pause\"";
  article.body = "Line one.\n\nMéxico \\ \x01 line two.";
  article.summary = "A pause.";
  article.source = "Harbor Wire";
  article.author = "A. Example, B. Example";
  article.published = "2025-04-16T18:05:00-05:00";
  article.language = "en";
  article.topics = {"trade", "drug policy"};
  article.url = "https://example.org/a?b=1&c=2";
  article.path = "/news/a.jsonl#1";
  return article;
}

}  // namespace

TEST_CASE("article json: all facts in the documented order on one line") {
  CHECK(to_json(full_article()) ==
        R"({"id":"wire-1","title":"Tariff \"pause\"",)"
        R"("body":"Line one.\n\nMéxico \\ \u0001 line two.","summary":"A pause.",)"
        R"("source":"Harbor Wire","author":"A. Example, B. Example",)"
        R"("published":"2025-04-16T18:05:00-05:00","language":"en",)"
        R"("topics":["trade","drug policy"],"url":"https://example.org/a?b=1&c=2",)"
        R"("path":"/news/a.jsonl#1"})");
}

TEST_CASE("article json: an absent fact is an absent key") {
  Article article;
  article.title = "Alone";
  CHECK(to_json(article) == R"({"title":"Alone"})");
  CHECK(to_json(Article{}) == "{}");
}

TEST_CASE("article json: reading gives back what was written") {
  CHECK(article_from_json(to_json(full_article())) == full_article());
  CHECK(article_from_json("{}") == Article{});
}

TEST_CASE("article json: bytes that are not UTF-8 are written as replacement characters") {
  Article article;
  article.title = "a\xff";
  CHECK(to_json(article) == "{\"title\":\"a\xEF\xBF\xBD\"}");
}

TEST_CASE("article json: what it did not write is an error") {
  for (const std::string_view text : {"", "[]", "{", R"({"title":1})", R"({"topics":"trade"})",
                                      R"({"topics":[1]})", R"({"headline":"x"})", "{} {}"}) {
    CAPTURE(text);
    try {
      article_from_json(text);
      FAIL("no error");
    } catch (const lede::Error& error) {
      CHECK(error.code() == lede::ErrorCode::corrupt);
    }
  }
}
