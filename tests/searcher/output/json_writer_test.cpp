// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/json_writer.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede;
using namespace lede::output;

namespace {

SearchResponse full_response() {
  SearchResponse response;
  response.query = "méxico";
  response.parsed = "méxico";
  response.total = 42;
  response.total_is_exact = false;
  response.took = std::chrono::microseconds(1836);
  Hit hit;
  hit.rank = 1;
  hit.score = 12.34567;
  hit.article.id = "a";
  hit.article.title = "Qué dice México";
  hit.article.body = "Él: México\ncede.";
  hit.article.source = "Crónica";
  hit.article.published = "2025-04-16";
  hit.article.language = "es";
  hit.article.topics = {"t"};
  hit.title = {hit.article.title, {{10, 17}}};
  hit.snippets = {{{"México\ncede.", {{0, 7}}}, SnippetField::body, 5}};
  response.hits = {hit};
  return response;
}

}  // namespace

TEST_CASE("json: keys in their order and offsets in code points") {
  CHECK(to_json(full_response()) ==
        R"({"format_version":1,"query":"méxico","parsed":"méxico","suggestion":null,"warnings":[],)"
        R"("total":{"value":42,"relation":"estimate"},"took_ms":1.84,)"
        R"("hits":[{"rank":1,"score":12.34567,"id":"a",)"
        R"("title":{"text":"Qué dice México","highlights":[[9,15]]},)"
        R"("source":"Crónica","published":"2025-04-16","language":"es","topics":["t"],)"
        R"("snippets":[{"text":"México\ncede.","highlights":[[0,6]],"offset":4}]}]})"
        "\n");
}

TEST_CASE("json: counts where they were asked for") {
  SearchResponse response;
  response.breakdown.facets = {{Facet::source, {{"Crónica", 2}}}, {Facet::topic, {}}};
  response.breakdown.timeline =
      Timeline{Period::month, {{std::chrono::sys_days(std::chrono::year{2025} / 4 / 1), 3}}};
  CHECK(to_json(response).ends_with(
      R"("hits":[],"facets":{"source":[{"value":"Crónica","count":2}],"topic":[]},)"
      R"("timeline":[{"start":"2025-04-01","count":3}]})"
      "\n"));
}

TEST_CASE("json: one object a hit") {
  CHECK(to_jsonl(full_response()).starts_with(R"({"rank":1,"score":12.34567,"id":"a","title":)"));
  CHECK(to_jsonl(SearchResponse{}).empty());
}

TEST_CASE("json: absent facts are absent keys") {
  SearchResponse response;
  response.hits.emplace_back();
  response.hits[0].rank = 1;
  response.hits[0].article.id = "a";
  CHECK(to_jsonl(response) ==
        R"({"rank":1,"score":0.0,"id":"a","title":{"text":"","highlights":[]},"snippets":[]})"
        "\n");
}

TEST_CASE("json: a snippet of the summary says so") {
  SearchResponse response;
  response.hits.emplace_back();
  response.hits[0].article.summary = "éé tariff";
  response.hits[0].snippets = {{{"tariff", {{0, 6}}}, SnippetField::summary, 5}};
  CHECK(to_jsonl(response).find(
            R"({"text":"tariff","highlights":[[0,6]],"offset":3,"field":"summary"})") !=
        std::string::npos);
}

TEST_CASE("json: suggestion and warnings") {
  SearchResponse response;
  response.query = "tarrif \"";
  response.parsed = "tarrif";
  response.suggestion = "tariff";
  response.diagnostics = {{query::Severity::warning,
                           "the quotation mark is not closed",
                           "it is taken to close at the end",
                           {7, 8}}};
  CHECK(to_json(response) ==
        R"({"format_version":1,"query":"tarrif \"","parsed":"tarrif","suggestion":"tariff",)"
        R"("warnings":["the quotation mark is not closed: it is taken to close at the end"],)"
        R"("total":{"value":0,"relation":"exact"},"took_ms":0.0,"hits":[]})"
        "\n");
}

TEST_CASE("json: one of several queries has its id") {
  CHECK(to_json(SearchResponse{}, "q1") ==
        R"({"format_version":1,"qid":"q1","query":"","parsed":"","suggestion":null,"warnings":[],)"
        R"("total":{"value":0,"relation":"exact"},"took_ms":0.0,"hits":[]})"
        "\n");
}

TEST_CASE("json: a query without meaning is an object with an error") {
  SearchResponse response;
  response.query = "titel:x";
  response.diagnostics = {
      {query::Severity::error, "unknown field titel", "did you mean title:?", {0, 6}}};
  CHECK(to_json(response, "q1") ==
        R"({"format_version":1,"qid":"q1","query":"titel:x","error":"unknown field titel",)"
        R"("hint":"did you mean title:?"})"
        "\n");
}

TEST_CASE("json: any bytes of a query give valid JSON") {
  SearchResponse response;
  response.query = "a\xFF\x1b";
  CHECK(to_json(response).find(R"("query":"a�\u001b")") != std::string::npos);
}

TEST_CASE("json: marks that turn a line or steer a terminal are escaped") {
  SearchResponse response;
  response.query = "a\u202Eb\u009Bc\u007F";
  CHECK(to_json(response).find(R"("query":"a\u202eb\u009bc\u007f")") != std::string::npos);
}

TEST_CASE("json: a whole article in the shape that is indexed") {
  ArticleView view;
  view.article.id = "a";
  view.article.title = "T";
  view.article.body = "B";
  CHECK(to_json(view) == R"({"id":"a","title":"T","body":"B"})"
                         "\n");
}
