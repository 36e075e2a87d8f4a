// SPDX-License-Identifier: GPL-2.0-or-later
// The copies of a wire story, on the real database.
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/search_session.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;

namespace {

constexpr Day today = std::chrono::year{2025} / 5 / 15;

const std::string wire =
    "Velmont will charge a 25 percent tariff on steel and sawn timber from Marenga from "
    "February, the trade secretary said on Tuesday. Coffee and fruit, which make up a third of "
    "exports, are exempt. Ministers of both countries meet next week to talk about the rest.";

Article article(std::string title, std::string body, std::string source) {
  Article made = support::article_of(std::move(body));
  made.title = std::move(title);
  made.source = std::move(source);
  return made;
}

/// a1, a3 and a5 are one story.
const support::TempIndex& database() {
  static const support::TempIndex index(
      {article("Tariff on steel", wire, "Wire"),
       article("Steel", "Steel mills hope for a tariff; tariff talks go on.", "Post"),
       article("Steel tariff set", "HALFORD (Wire) - " + wire, "Ledger"),
       article("Tariff", "A tariff on other things than those: wool and oats.", "Post"),
       article("Timber next", wire + " By our staff.", "Monitor")});
  return index;
}

SearchResponse search(SearchRequest request, Copies copies) {
  request.copies = copies;
  return SearchSession({database().folder()}, today).run(request);
}

std::string shown(const SearchResponse& response) {
  std::string text;
  for (const Hit& hit : response.hits) {
    text += (text.empty() ? "" : " ") + hit.article.id;
    for (const Copy& copy : hit.copies) text += "+" + copy.id;
  }
  return text;
}

SearchRequest asking(std::string query) {
  SearchRequest request;
  request.query = std::move(query);
  return request;
}

}  // namespace

TEST_CASE("copies: of one story one is shown and the others beside it") {
  CHECK(shown(search(asking("tariff steel"), Copies::show)) == "a2 a1 a3 a5 a4");
  const SearchResponse response = search(asking("tariff steel"), Copies::collapse);
  CHECK(shown(response) == "a2 a1+a3+a5 a4");
  CHECK(response.total == 5);
  CHECK(response.copies == 2);
  CHECK(response.hits[1].copies[0].source == "Ledger");
}

TEST_CASE("copies: pages are cut from what is shown") {
  std::string pages;
  for (std::uint32_t offset = 0; offset < 4; ++offset) {
    SearchRequest request = asking("tariff steel");
    request.offset = offset;
    request.limit = 1;
    pages += shown(search(request, Copies::collapse)) + "|";
  }
  CHECK(pages == "a2|a1+a3+a5|a4||");
}

TEST_CASE("copies: what is equally good is shown by date") {
  std::vector<Article> articles;
  for (const auto& [words, day] : {std::pair{"tariff on copper and lead", "2025-02-01"},
                                   std::pair{"tariff on cotton and hemp", "2025-02-03"},
                                   std::pair{"tariff on salmon and cod", "2025-02-02"}}) {
    articles.push_back(article("", words, "Post"));
    articles.back().published = day;
  }
  const support::TempIndex index(articles);
  SearchRequest request = asking("tariff");
  request.copies = Copies::collapse;
  CHECK(shown(SearchSession({index.folder()}, today).run(request)) == "a2 a3 a1");
}

TEST_CASE("copies: a copy that a filter leaves out is not told") {
  SearchRequest request = asking("tariff steel");
  request.filters.sources = {"Ledger", "Monitor"};
  CHECK(shown(search(request, Copies::collapse)) == "a3+a5");
}

TEST_CASE("copies: background on a story is not the story again") {
  SearchRequest request;
  request.similar_to = "a1";
  const std::string ids = shown(search(request, Copies::show));
  CHECK(ids.find("a3") == std::string::npos);
  CHECK(ids.find("a5") == std::string::npos);
  CHECK(ids.find("a2") != std::string::npos);
}
