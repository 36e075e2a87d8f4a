// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_object.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace lede;

namespace {

QueryLine read(std::string_view json) {
  return read_query_object(json, {"7", std::string(json), 7});
}

std::string error_of(std::string_view json) {
  const QueryLine line = read(json);
  return line.error ? line.error->message : "none";
}

}  // namespace

TEST_CASE("query object: all of its keys") {
  const QueryLine line =
      read(R"({"id":"q1","query":"trade deal","since":"2025-04","until":"2025-05-15",)"
           R"("source":["Harbor Wire","Monitor"],"topic":"trade","language":"en","author":["Ana"],)"
           R"("limit":3})");
  CHECK_FALSE(line.error.has_value());
  CHECK(line.id == "q1");
  CHECK(line.number == 7);
  CHECK(line.query == "trade deal");
  CHECK(line.filters.since == "2025-04");
  CHECK(line.filters.until == "2025-05-15");
  CHECK(line.filters.sources == std::vector<std::string>{"Harbor Wire", "Monitor"});
  CHECK(line.filters.topics == std::vector<std::string>{"trade"});
  CHECK(line.filters.languages == std::vector<std::string>{"en"});
  CHECK(line.filters.authors == std::vector<std::string>{"Ana"});
  CHECK(line.limit == 3U);
}

TEST_CASE("query object: ids") {
  CHECK(read(R"({"qid":"a","query":"x"})").id == "a");
  CHECK(read(R"({"qid":401,"query":"x"})").id == "401");
  CHECK(read(R"({"query":"x"})").id == "7");
}

TEST_CASE("query object: one without a query asks for all that its limits allow") {
  const QueryLine line = read(R"({"language":"es"})");
  CHECK(line.query.empty());
  CHECK_FALSE(line.error.has_value());
}

TEST_CASE("query object: what is wrong with a line") {
  struct Case {
    std::string_view json, error;
  };
  for (const Case& c : {
           Case{R"({"query":"x","sort":"newest"})", "unknown key sort"},
           Case{R"({"query":7})", "query is no text"},
           Case{R"({"id":"a","qid":"b","query":"x"})", "id stands there twice"},
           Case{R"({"query":"x","query":"y"})", "query stands there twice"},
           Case{R"({"id":[],"query":"x"})", "id is no text"},
           Case{R"({"since":"","query":"x"})", "since is no text"},
           Case{R"({"since":2025,"query":"x"})", "since is no text"},
           Case{R"({"source":[],"query":"x"})", "source is an empty list"},
           Case{R"({"source":["a",1],"query":"x"})", "source is no text"},
           Case{R"({"limit":-1,"query":"x"})", "limit is no number from 0 to 1000000"},
           Case{R"({"limit":"3","query":"x"})", "limit is no number from 0 to 1000000"},
           Case{R"({"limit":1000001,"query":"x"})", "limit is no number from 0 to 1000000"},
           Case{R"({"query":"x"})", "none"},
           Case{R"({})", "none"},
       }) {
    CAPTURE(c.json);
    CHECK(error_of(c.json) == c.error);
  }
  for (const std::string_view json : {"{", "{tariff}", "{\"query\":\"\xff\"}", "{} {}"}) {
    CAPTURE(json);
    CHECK(error_of(json).starts_with("this is no JSON object: "));
  }
}
