// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/text_writer.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede;
using namespace lede::output;

namespace {

const TextStyle narrow{46, Emphasis::stars};

Hit tariff_hit() {
  Hit hit;
  hit.rank = 1;
  hit.article.id = "hw-7";
  hit.article.title = "Tariff on steel falls";
  hit.article.source = "Harbor Wire";
  hit.article.published = "2025-05-20T23:30:00-04:00";
  hit.article.author = "Ana Ruiz";
  hit.article.url = "https://example.org/7";
  hit.title = {hit.article.title, {{0, 6}}};
  hit.snippets = {{{"The tariff will end in July, said the\nminister.", {{4, 10}}}},
                  {{"now that the tariff is", {{13, 19}}}, SnippetField::body, 300, true, true},
                  {{"A tariff is a tax.", {{2, 8}}}, SnippetField::body, 900}};
  return hit;
}

SearchResponse response_with(std::vector<Hit> hits, std::uint64_t total) {
  SearchResponse response;
  response.hits = std::move(hits);
  response.total = total;
  response.limit = 10;
  response.took = std::chrono::microseconds(1840);
  return response;
}

std::string last_line(const std::string& text) {
  const std::size_t before = text.find_last_of('\n', text.size() - 2);
  return text.substr(before + 1);
}

}  // namespace

TEST_CASE("text: a hit for people") {
  CHECK(to_text(response_with({tariff_hit()}, 1), narrow) ==
        "1  *Tariff* on steel falls\n"
        "   Harbor Wire · 2025-05-20 · Ana Ruiz\n"
        "   The *tariff* will end in July, said the\n"
        "   minister.\n"
        "   …now that the *tariff* is…\n"
        "   … A *tariff* is a tax.\n"
        "   hw-7\n"
        "   https://example.org/7\n"
        "\n"
        "1 article in 1.8 ms\n");
}

TEST_CASE("text: place and agency stand beside the other facts unless the agency is the source") {
  struct Case {
    std::string_view source, agency, facts;
  };
  for (const Case& c :
       {Case{"Port Herald", "Associated Press", "   Port Herald · HALFORD · Associated Press\n"},
        Case{"AP", "Associated Press", "   AP · HALFORD\n"}, Case{"", "AP", "   HALFORD · AP\n"}}) {
    CAPTURE(c.facts);
    Hit hit;
    hit.rank = 1;
    hit.article.id = "a";
    hit.article.source = c.source;
    hit.article.place = "HALFORD";
    hit.article.agency = c.agency;
    CHECK(to_text(response_with({hit}, 1), {60, Emphasis::stars}).find(c.facts) !=
          std::string::npos);
  }
}

TEST_CASE("text: an article of which little is known") {
  Hit hit;
  hit.rank = 1;
  hit.article.id = "/news/a.txt";
  CHECK(to_text(response_with({hit}, 1), narrow) ==
        "1  (no title)\n"
        "   /news/a.txt\n"
        "\n"
        "1 article in 1.8 ms\n");
}

TEST_CASE("text: the last line counts and says how to go on") {
  Hit eleventh = tariff_hit();
  eleventh.rank = 11;
  Hit twelfth = tariff_hit();
  twelfth.rank = 12;
  SearchResponse response = response_with({eleventh, twelfth}, 1234567);
  CHECK(last_line(to_text(response, narrow)) ==
        "11–12 of 1,234,567 articles in 1.8 ms; more with --offset 12\n");
  response.total_is_exact = false;
  CHECK(last_line(to_text(response, narrow)) ==
        "11–12 of about 1,234,567 articles in 1.8 ms; more with --offset 12\n");
  CHECK(last_line(to_text(response_with({eleventh, twelfth}, 12), narrow)) ==
        "11–12 of 12 articles in 1.8 ms\n");
  CHECK(last_line(to_text(response_with({eleventh}, 12), narrow)) ==
        "11 of 12 articles in 1.8 ms; more with --offset 11\n");
}

TEST_CASE("text: nothing found prints nothing") {
  CHECK(to_text(response_with({}, 0), narrow).empty());
}

TEST_CASE("text: a whole article") {
  ArticleView view;
  view.article.id = "hw-7";
  view.article.title = "Tariff falls";
  view.article.source = "Harbor Wire";
  view.article.topics = {"trade", "steel"};
  view.title = {"Tariff falls", {{0, 6}}};
  view.body = {
      "The tariff on steel\nwill end.\n\nIt was\nlong.\n  So they say.\n- a point\n- another",
      {{4, 10}}};
  CHECK(to_text(view, narrow) ==
        "*Tariff* falls\n"
        "Harbor Wire\n"
        "trade, steel\n"
        "hw-7\n"
        "\nThe *tariff* on steel will end.\n"
        "\nIt was long.\n"
        "\nSo they say.\n"
        "\n- a point\n"
        "\n- another\n");
}

TEST_CASE("text: how a query is understood") {
  CHECK(to_text(Explanation{
            "a\n-b", "(group a (must_not b))", "(except Za Zb)", "Query((Za AND_NOT Zb))", {}}) ==
        "typed   a -b\n"
        "read    (group a (must_not b))\n"
        "means   (except Za Zb)\n"
        "runs    Query((Za AND_NOT Zb))\n");
}

TEST_CASE("text: each of several queries has a heading") {
  CHECK(heading("q1", "steel tariff", narrow) == "== q1: steel tariff\n");
}
