// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/answer.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede;
using namespace lede::output;

namespace {

const TextStyle style;
const QueryPlace place{"q1", "q.tsv:3"};

SearchResponse with_warning() {
  SearchResponse response;
  response.query = "tariff \"";
  response.limit = 10;
  response.diagnostics = {{query::Severity::warning, "odd", "", {}}};
  response.hits.emplace_back();
  response.hits[0].rank = 1;
  response.hits[0].article.id = "a";
  response.total = 1;
  return response;
}

SearchResponse without_meaning() {
  SearchResponse response;
  response.diagnostics = {{query::Severity::error, "wrong", "", {}}};
  return response;
}

}  // namespace

TEST_CASE("answer: warnings go to stderr unless the format has a place for them") {
  const std::string warning = "lede-search: warning: odd\n";
  CHECK(answer(with_warning(), Format::text, style).err == warning);
  CHECK(answer(with_warning(), Format::json, style).err.empty());
  CHECK(answer(with_warning(), Format::jsonl, style).err == warning);
  CHECK(answer(with_warning(), Format::trec, style).err == warning);
  CHECK(answer(with_warning(), Format::ids, style).err == warning);
}

TEST_CASE("answer: each format has its writer") {
  CHECK(answer(with_warning(), Format::text, style).out.starts_with("1  (no title)\n"));
  CHECK(answer(with_warning(), Format::json, style).out.starts_with("{\"format_version\":1,"));
  CHECK(answer(with_warning(), Format::jsonl, style).out.starts_with("{\"rank\":1,"));
  CHECK(answer(with_warning(), Format::trec, style).out == "1 Q0 a 1 0.000000 lede\n");
  CHECK(answer(with_warning(), Format::ids, style).out == "a\n");
}

TEST_CASE("answer: a query without meaning is told on stderr in every format") {
  for (const Format format :
       {Format::text, Format::json, Format::jsonl, Format::trec, Format::ids}) {
    const Answer alone = answer(without_meaning(), format, style);
    CHECK(alone.out + alone.err == "lede-search: wrong\n");
    CHECK(alone.outcome == Outcome::failed);
  }
}

TEST_CASE("answer: one bad query of several is told on stderr with its place") {
  for (const Format format :
       {Format::text, Format::json, Format::jsonl, Format::trec, Format::ids}) {
    const Answer one_of_many = answer(without_meaning(), format, style, place);
    CHECK(one_of_many.err == "lede-search: q.tsv:3: wrong\n");
    CHECK(one_of_many.outcome == Outcome::failed);
  }
}

TEST_CASE("answer: one bad query of several is an object in JSON") {
  CHECK(answer(without_meaning(), Format::jsonl, style, place).out ==
        R"({"format_version":1,"qid":"q1","query":"","error":"wrong"})"
        "\n");
}

TEST_CASE("answer: of several queries each has its id") {
  CHECK(answer(with_warning(), Format::trec, style, place).out == "q1 Q0 a 1 0.000000 lede\n");
  CHECK(answer(with_warning(), Format::jsonl, style, place)
            .out.starts_with(R"({"format_version":1,"qid":"q1",)"));
  CHECK(answer(with_warning(), Format::text, style, place)
            .out.starts_with("== q1: tariff \"\n\n1  (no title)\n"));
  CHECK(answer(with_warning(), Format::text, style, place).err ==
        "lede-search: q.tsv:3: warning: odd\n");
}

TEST_CASE("answer: a table has one line of names") {
  CHECK(
      answer(with_warning(), Format::csv, style).out ==
      "rank,score,id,title,source,author,published,language,topics,url,path,snippet,place,agency\n"
      "1,0.0000,a,,,,,,,,,,,\n");
  CHECK(opening(Format::csv).starts_with("qid,rank,"));
  CHECK(opening(Format::tsv).starts_with("qid\trank\t"));
  CHECK(opening(Format::json).empty());
  CHECK(answer(with_warning(), Format::csv, style, place).out == "q1,1,0.0000,a,,,,,,,,,,,\n");
}

TEST_CASE("answer: outcomes") {
  SearchResponse response;
  response.limit = 10;
  CHECK(answer(response, Format::ids, style).outcome == Outcome::nothing);
  CHECK(answer(with_warning(), Format::ids, style).outcome == Outcome::found);
  // A page behind the last one shows nothing; --limit 0 asks for the total alone.
  response.total = 5;
  CHECK(answer(response, Format::ids, style).outcome == Outcome::nothing);
  response.limit = 0;
  CHECK(answer(response, Format::ids, style).outcome == Outcome::found);
}

TEST_CASE("answer: counts") {
  SearchResponse response;
  response.total = 1234;
  CHECK(count_answer(response).out == "1234\n");
  CHECK(count_answer(response).outcome == Outcome::found);
  CHECK(count_answer(response, place).out == "q1\t1234\n");
  CHECK(count_answer(SearchResponse{}).out == "0\n");
  CHECK(count_answer(SearchResponse{}).outcome == Outcome::nothing);
  CHECK(count_answer(without_meaning()).out.empty());
}
