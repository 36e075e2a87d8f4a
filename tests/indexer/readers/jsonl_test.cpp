// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/jsonl.hpp"

#include <doctest/doctest.h>

#include "common/model/article_json.hpp"

using lede::Article;
using lede::indexing::KeyMap;
using lede::indexing::read_jsonl;
using lede::indexing::Reading;

namespace {

Reading read(std::string_view lines, std::string_view renames = {}) {
  return read_jsonl({"/news/a.jsonl", std::string(lines), 1}, KeyMap(renames));
}

}  // namespace

TEST_CASE("jsonl: reading is the inverse of writing") {
  Article article;
  article.id = "wire-1";
  article.title = "Tariff \"pause\"";
  article.body = "One.\n\nTwo, México.";
  article.summary = "A pause.";
  article.source = "Harbor Wire";
  article.author = "A. Example, B. Example";
  article.published = "2025-04-16T18:05:00-05:00";
  article.language = "en";
  article.topics = {"trade", "drug policy"};
  article.url = "https://example.org/a";
  article.path = "/elsewhere/b.md";
  const Reading reading = read(to_json(article));
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front() == article);
}

TEST_CASE("jsonl: other keys and numbers and lists are understood") {
  const Reading reading = read(
      R"({"id":17,"headline":"T","text":"B","date":"2025-04-16","authors":["A","B"],"lang":"en",)"
      R"("tags":"a, b","views":[1,{"x":2}],"source":null,"summary":{"deep":1}})");
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles.front();
  CHECK(article.id == "17");
  CHECK(article.title == "T");
  CHECK(article.body == "B");
  CHECK(article.published == "2025-04-16");
  CHECK(article.author == "A, B");
  CHECK(article.topics == std::vector<std::string>{"a", "b"});
  CHECK(article.source.empty());
  CHECK(article.summary.empty());
}

TEST_CASE("jsonl: keys of interfaces are known in any case and within an object") {
  struct Case {
    std::string_view line;
    std::string_view title, body, source, published;
  };
  for (const Case& c :
       {Case{R"({"Title":"T","full_text":"B","publication":"S","pub_date":"2025-04-16"})", "T", "B",
             "S", "2025-04-16"},
        Case{R"({"title":"T","content":"B","source":{"id":1,"name":"S"},)"
             R"("publishedAt":"2025-04-16"})",
             "T", "B", "S", "2025-04-16"},
        Case{R"({"headline":{"main":"T"},"body":"B","web_url":"https://example.org/1"})", "T", "B",
             "", ""},
        Case{R"({"webTitle":"T","webPublicationDate":"2025-04-16"})", "T", "", "", "2025-04-16"},
        Case{R"({"title":{"rendered":"T"},"content":{"rendered":"B"}})", "T", "B", "", ""}}) {
    CAPTURE(c.line);
    const Reading reading = read(c.line);
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles.front();
    CHECK(article.title == c.title);
    CHECK(article.body == c.body);
    CHECK(article.source == c.source);
    CHECK(article.published == c.published);
  }
}

TEST_CASE("jsonl: a number that is a date counts from 1970") {
  struct Case {
    std::string_view line, published;
  };
  for (const Case& c : {Case{R"({"title":"T","date":1744826700})", "2025-04-16T18:05:00Z"},
                        Case{R"({"title":"T","published":1.7448267e12})", "2025-04-16T18:05:00Z"},
                        Case{R"({"title":"T","published":20250416})", "2025-04-16"},
                        Case{R"({"title":"T","published":"1744826700"})", "1744826700"},
                        Case{R"({"title":"T","published":2025})", "2025"}}) {
    CAPTURE(c.line);
    const Reading reading = read(c.line);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles.front().published == c.published);
  }
}

TEST_CASE("jsonl: keys can be renamed") {
  const Reading reading = read(R"({"name":"T","story":"B","title":"no"})", "title=name,body=story");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().title == "T");
  CHECK(reading.articles.front().body == "B");
}

TEST_CASE("jsonl: an article without a path has that of its line") {
  const Reading reading = read("{\"title\":\"a\"}\n\n{\"title\":\"b\"}\r\n");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].path == "/news/a.jsonl#1");
  CHECK(reading.articles[1].path == "/news/a.jsonl#3");
}

TEST_CASE("jsonl: a bad line is rejected with its reason and the others are read") {
  struct Case {
    std::string_view line, reason;
  };
  for (const Case& c :
       {Case{"{\"title\":\"a\"", "bad JSON"},
        Case{"{\"title\":\"a}", "bad JSON: a string is not closed"},
        Case{"{\"title\":tru}", "bad JSON"}, Case{"{\"a\":1} {\"b\":2}", "bad JSON"},
        Case{"[1]", "not a JSON object"}, Case{"17", "not a JSON object"},
        Case{"{\"title\":\"\xFF\"}", "not valid UTF-8"}, Case{"{}", "neither title nor body"},
        Case{"{\"summary\":\"s\"}", "neither title nor body"},
        Case{"{\"title\":\"\",\"body\":\" \"}", "neither title nor body"}}) {
    CAPTURE(c.line);
    const Reading reading =
        read("{\"title\":\"before\"}\n" + std::string(c.line) + "\n{\"title\":\"after\"}");
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.rejections.size() == 1);
    CHECK(to_string(reading.rejections.front().place) == "/news/a.jsonl:2");
    CHECK(reading.rejections.front().reason == c.reason);
  }
}

TEST_CASE("jsonl: hostile nesting is rejected") {
  const Reading reading = read("{\"title\":" + std::string(100'000, '[') + "}");
  REQUIRE(reading.rejections.size() == 1);
  CHECK(reading.articles.empty());
}

TEST_CASE("jsonl: a byte order mark is only allowed before the first line") {
  CHECK(read("\xEF\xBB\xBF{\"title\":\"a\"}").articles.size() == 1);
  CHECK(read("{\"title\":\"a\"}\n\xEF\xBB\xBF{\"title\":\"b\"}").rejections.size() == 1);
}

TEST_CASE("jsonl: a line that is too long is rejected") {
  const std::string filler(lede::indexing::max_article_bytes, 'x');
  const Reading reading = read("{\"title\":\"" + filler + "\"}\n{\"title\":\"b\"}\n");
  REQUIRE(reading.rejections.size() == 1);
  CHECK(reading.rejections.front().reason == "longer than 16 MiB");
  CHECK(reading.articles.size() == 1);
}
