// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/completion.hpp"

#include <doctest/doctest.h>

using lede::Article;
using lede::indexing::complete;
using lede::indexing::ReadingOptions;

namespace {

constexpr std::string_view long_french =
    "Le ministère des Transports a annoncé jeudi que les travaux du nouveau port commenceraient "
    "au printemps, malgré les réserves des associations de riverains et des pêcheurs, qui "
    "demandent depuis deux ans une étude indépendante de leurs conséquences sur la côte. Le "
    "gouvernement assure que toutes les remarques ont été prises en compte.";

}  // namespace

TEST_CASE("completion: the id is the article's own or its address or its path") {
  struct Case {
    std::string_view id, url, completed;
  };
  for (const Case& c :
       {Case{"a-1", "https://example.org/a", "a-1"},
        Case{"", "https://example.org/a", "https://example.org/a"}, Case{"", "", "/news/a.md"}}) {
    CAPTURE(c.completed);
    Article article;
    article.id = c.id;
    article.url = c.url;
    complete(article, "/news/a.md", {});
    CHECK(article.id == c.completed);
    CHECK(article.path == "/news/a.md");
  }
}

TEST_CASE("completion: a path of its own stays") {
  Article article;
  article.path = "/news/a.jsonl#3";
  complete(article, "-", {});
  CHECK(article.path == "/news/a.jsonl#3");
  CHECK(article.id == "/news/a.jsonl#3");
}

TEST_CASE("completion: a date is written as ISO 8601") {
  Article article;
  article.published = "2023-02-07 9:52:00 -0500";
  CHECK_FALSE(complete(article, "a", {}));
  CHECK(article.published == "2023-02-07T09:52:00-05:00");
}

TEST_CASE("completion: the language that is declared tells month from day") {
  Article article;
  article.published = "03/05/2025";
  article.language = "en-US";
  CHECK_FALSE(complete(article, "a", {}));
  CHECK(article.published == "2025-03-05");
  CHECK(article.language == "en");
}

TEST_CASE("completion: a language that is detected or the default never tells month from day") {
  Article article;
  article.published = "03/05/2025";
  article.body = long_french;
  CHECK(complete(article, "a", {}) == "03/05/2025");
  CHECK(article.language == "fr");
}

TEST_CASE("completion: the user's language tells month from day before the article's") {
  struct Case {
    std::string_view given, of_all, declared, iso, language;
  };
  for (const Case& c : {Case{"03/05/2025", "en-US", "fr", "2025-03-05", "en"},
                        Case{"03/05/2025", "french", "en-US", "2025-03-05", "fr"},
                        Case{"03/05/2025", "fr", "en-US", "2025-05-03", "fr"},
                        Case{"03/05/2025", "en", "en-GB", "2025-05-03", "en"}}) {
    CAPTURE(c.of_all);
    Article article;
    article.published = c.given;
    article.language = c.declared;
    ReadingOptions options;
    options.language = c.of_all;
    complete(article, "a", options);
    CHECK(article.published == c.iso);
    CHECK(article.language == c.language);
  }
}

TEST_CASE("completion: what is no date is left out and returned") {
  Article article;
  article.published = "last Tuesday";
  CHECK(complete(article, "a", {}) == "last Tuesday");
  CHECK(article.published.empty());
}

TEST_CASE("completion: without a date there is none") {
  Article article;
  CHECK_FALSE(complete(article, "a", {}));
  CHECK(article.published.empty());
}

TEST_CASE("completion: the language is declared or detected or the default") {
  struct Case {
    std::string_view declared, body, forced, language;
  };
  for (const Case& c : {Case{"es", long_french, "", "es"}, Case{"English", "", "", "en"},
                        Case{"", long_french, "", "fr"}, Case{"klingonese", long_french, "", "fr"},
                        Case{"", "Too short.", "", "en"}, Case{"es", long_french, "de", "de"}}) {
    CAPTURE(c.declared);
    CAPTURE(c.language);
    Article article;
    article.language = c.declared;
    article.body = c.body;
    ReadingOptions options;
    options.language = c.forced;
    complete(article, "a", options);
    CHECK(article.language == c.language);
  }
}

TEST_CASE("completion: text that is not valid UTF-8 is repaired") {
  Article article;
  article.title = "a\xED\xA0\x80z";
  article.topics = {"\xFF"};
  complete(article, "a", {});
  CHECK(article.title == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz");
  CHECK(article.topics.front() == "\xEF\xBF\xBD");
}
