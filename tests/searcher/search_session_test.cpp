// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/search_session.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/base/error.hpp"
#include "tests/support/marked.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;
using support::marked;
using support::TempIndex;

namespace {

constexpr Day today = std::chrono::year{2025} / 5 / 15;

Article article(std::string id, std::string title, std::string body, std::string published = {},
                std::string source = {}) {
  Article article;
  article.id = std::move(id);
  article.title = std::move(title);
  article.body = std::move(body);
  article.published = std::move(published);
  article.source = std::move(source);
  return article;
}

const TempIndex& database() {
  static const TempIndex index(
      {article("one", "Tariff set", "A tariff on steel begins.", "2025-01-10", "Harbor Wire"),
       article("two", "Steel mills close", "No work for 400 people.", "2025-02-10", "Monitor"),
       article("three", "Trade deal", "The trade deal ends the tariff. Trade grows. A deal holds.",
               "2025-05-14", "Harbor Wire"),
       article("four", "Fish", "Fish and more fish.", "2025-05-15", "Monitor"),
       article("five", "México responds", "Mexico answers the tariff with a tariff.", {},
               "Ledger")});
  return index;
}

SearchResponse search(const SearchRequest& request) {
  return SearchSession({database().folder()}, today).run(request);
}

SearchRequest asking(std::string text) {
  SearchRequest request;
  request.query = std::move(text);
  return request;
}

std::string ids(const SearchResponse& response) {
  std::string text;
  for (const Hit& hit : response.hits) text += (text.empty() ? "" : " ") + hit.article.id;
  return text;
}

std::string ids(const SearchRequest& request) {
  return ids(search(request));
}

}  // namespace

TEST_CASE("session: queries find what they mean") {
  struct Case {
    std::string_view typed, ids;
  };
  for (const Case& c : {
           Case{"\"trade deal\"", "three"},
           Case{"+tariff +steel", "one"},
           Case{"steel -tariff", "two"},
           Case{"mexico", "five"},
           Case{"fish OR mills", "four two"},
           Case{"zeppelin", ""},
       }) {
    CAPTURE(c.typed);
    CHECK(ids(asking(std::string(c.typed))) == c.ids);
  }
}

TEST_CASE("session: a hit has its article title and snippets") {
  const SearchResponse response = search(asking("\"trade deal\""));
  REQUIRE(response.hits.size() == 1);
  const Hit& hit = response.hits[0];
  CHECK(hit.rank == 1);
  CHECK(hit.score > 0);
  CHECK(hit.article.source == "Harbor Wire");
  CHECK(marked(hit.title) == "[Trade deal]");
  REQUIRE(hit.snippets.size() == 1);
  CHECK(marked(hit.snippets[0].passage) ==
        "The [trade deal] ends the tariff. Trade grows. A deal holds.");
  CHECK(response.total == 1);
  CHECK(response.parsed == "\"trade deal\"");
}

TEST_CASE("session: pages follow on one another") {
  SearchRequest request = asking("tariff");
  const SearchResponse all = search(request);
  REQUIRE(all.hits.size() == 3);
  request.limit = 1;
  request.offset = 1;
  const SearchResponse page = search(request);
  REQUIRE(page.hits.size() == 1);
  CHECK(page.hits[0].article.id == all.hits[1].article.id);
  CHECK(page.hits[0].rank == 2);
  CHECK(page.total == 3);
}

TEST_CASE("session: filters limit what is found") {
  SearchRequest request = asking("tariff");
  request.filters.sources = {"harbor wire"};
  request.filters.since = std::chrono::year{2025} / 5 / 1;
  CHECK(ids(request) == "three");
}

TEST_CASE("session: filters alone find all that passes them") {
  SearchRequest request;
  request.filters.sources = {"Monitor"};
  CHECK(ids(request) == "four two");
}

TEST_CASE("session: yesterday is the day before today") {
  CHECK(ids(asking("date:yesterday")) == "three");
}

TEST_CASE("session: literally every character is text") {
  SearchRequest request = asking("steel -tariff");
  request.mode = QueryMode::literal;
  CHECK(search(request).total == 4);
}

TEST_CASE("session: a query without meaning is a value that says so") {
  const SearchResponse response = search(asking("titel:fish"));
  CHECK(response.failed());
  CHECK(!response.found());
  CHECK(response.hits.empty());
  CHECK(search(asking("titel:fish")).diagnostics.at(0).message == "unknown field titel");
}

TEST_CASE("session: a word with a slip of the pen has a suggestion") {
  const SearchResponse response = search(asking("tarrif"));
  CHECK(response.hits.empty());
  CHECK(response.suggestion == "tariff");
  CHECK(search(asking("tariff")).suggestion == std::nullopt);
}

TEST_CASE("session: ids alone read no article") {
  SearchRequest request = asking("\"trade deal\"");
  request.detail = Detail::ids;
  const SearchResponse response = search(request);
  REQUIRE(response.hits.size() == 1);
  CHECK(response.hits[0].article.id == "three");
  CHECK(response.hits[0].article.title.empty());
  CHECK(response.hits[0].snippets.empty());
}

TEST_CASE("session: a count is exact and shows no hit") {
  SearchSession session({database().folder()}, today);
  const SearchResponse response = session.count(asking("tariff"));
  CHECK(response.total == 3);
  CHECK(response.hits.empty());
  CHECK(response.found());
  CHECK(!session.count(asking("zeppelin")).found());
}

TEST_CASE("session: similar articles pass the filters and are not the article itself") {
  SearchRequest request;
  request.similar_to = "three";
  const std::string found = ids(request);
  CHECK(found.find("three") == std::string::npos);
  CHECK(found.find("one") != std::string::npos);
  request.filters.sources = {"Ledger"};
  CHECK(ids(request) == "five");
}

TEST_CASE("session: nothing is similar to an article that is not there") {
  SearchRequest request;
  request.similar_to = "nine";
  CHECK_THROWS_WITH_AS(search(request), "there is no article nine", Error);
}

TEST_CASE("session: a whole article is shown with the words of the query") {
  SearchSession session({database().folder()}, today);
  const auto view = session.show("five", asking("tariffs mexico"));
  REQUIRE(view.has_value());
  CHECK(marked(view->title) == "[México] responds");
  CHECK(marked(view->body) == "[Mexico] answers the [tariff] with a [tariff].");
  const auto plain = session.show("five", SearchRequest{});
  REQUIRE(plain.has_value());
  CHECK(plain->body.highlights.empty());
  CHECK(!session.show("nine", SearchRequest{}).has_value());
}

TEST_CASE("session: a whole article is not shown for a query without meaning") {
  SearchSession session({database().folder()}, today);
  CHECK_THROWS_WITH_AS(session.show("five", asking("titel:x")), "unknown field titel", Error);
}

TEST_CASE("session: a query is explained without a search") {
  SearchSession session({database().folder()}, today);
  const Explanation explanation = session.explain(asking("tariff -steel"));
  CHECK(explanation.query == "tariff -steel");
  CHECK(explanation.tree == "(group tariff@0-6 (must_not steel@8-13)@7-13)@0-13");
  CHECK(explanation.plan == "(except Ztariff Zsteel)");
  CHECK(explanation.xapian == "Query((Ztariff AND_NOT Zsteel))");
}

TEST_CASE("session: a database that is not there is an error") {
  CHECK_THROWS_AS(SearchSession({"/nonexistent/lede.db"}, today).run(asking("x")), Error);
}

// Xapian estimates such a word, spelt by the rules of each language, to be in no article.
TEST_CASE("session: a rare word of a rare language weighs in a sentence") {
  std::vector<Article> articles;
  for (int i = 0; i < 40; ++i) articles.push_back(support::article_of("The council met in town."));
  for (const std::string language : {"it", "es"}) {
    articles.push_back(support::article_of("La commissione si riunisce, la comisión se reunió."));
    articles.back().language = language;
  }
  const support::TempIndex index(std::move(articles));
  SearchRequest request;
  request.query = "why was the reunió";
  const SearchResponse response = SearchSession({index.folder()}, today).run(request);
  REQUIRE(response.hits.size() == 2);
  for (const Hit& hit : response.hits) {
    CHECK(hit.score > 0);
    CHECK(hit.score < 1000);
  }
}
