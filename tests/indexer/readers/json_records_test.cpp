// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json_records.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

using lede::indexing::JsonRecords;

namespace {

/// The records of `json`, fed in blocks, between bars.
std::string records(std::string_view json, std::size_t block_bytes) {
  JsonRecords finder;
  std::vector<JsonRecords::Span> spans;
  for (std::size_t i = 0; i < json.size(); i += block_bytes) {
    for (const JsonRecords::Span& span : finder.feed(json.substr(i, block_bytes))) {
      spans.push_back(span);
    }
  }
  if (const auto rest = finder.rest()) spans.push_back(*rest);
  std::string text;
  for (const auto& [begin, end] : spans) {
    text += (text.empty() ? "" : "|") + std::string(json.substr(begin, end - begin));
  }
  return text;
}

}  // namespace

TEST_CASE("json records: they are found however the input is cut into blocks") {
  struct Case {
    std::string_view json, records;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"[]", ""},
           Case{"[{},{\"a\":[1,{}]} ]", "{}|{\"a\":[1,{}]}"},
           Case{"\xEF\xBB\xBF[{\"a\":1}]", "{\"a\":1}"},
           Case{"{\"a\":\"}\"}\n{\"b\":\"\\\"{\"}", "{\"a\":\"}\"}|{\"b\":\"\\\"{\"}"},
           Case{"[{\"a\":\"\\\\\"},{}]", "{\"a\":\"\\\\\"}|{}"},
           // What is no object is a record too, so that it can be rejected.
           Case{"[1, \"a,]\", [2,3], null]", "1|\"a,]\"|[2,3]|null"},
           Case{"var x = [{}];", "var x = |{}|;"},
           // Wrappers.
           Case{R"({"n":2,"articles":[{"a":1}, {"b":2}],"x":{"y":[]}})", R"({"a":1}|{"b":2})"},
           Case{R"({"h":{"docs":[{}]},"response":{"n":[1],"docs":[{"a":1}]}} {"b":2})",
                R"({"a":1}|{"b":2})"},
           Case{R"({"hits":{"total":1,"hits":[{"_source":{}}]}})", R"({"_source":{}})"},
           Case{R"({"results":[{"a":1}],"news":[{"b":1}]})", R"({"a":1}|{"b":1})"},
           Case{R"({"articles":[{"a":1}]}{"articles":[{"b":1}]})", R"({"a":1}|{"b":1})"},
           // Lists of an article.
           Case{R"({"body":"b","items":[{"a":1}]})", R"({"body":"b","items":[{"a":1}]})"},
           Case{R"({"authors":[{"name":"A"}]})", R"({"authors":[{"name":"A"}]})"},
           Case{R"({"data":["a"],"docs":[]})", R"({"data":["a"],"docs":[]})"},
           Case{R"({"x":{"docs":[{}]}})", R"({"x":{"docs":[{}]}})"},
           // Broken.
           Case{"[{\"a\":\"open\n},{\"b\":1}]", "{\"a\":\"open\n}|{\"b\":1}"},
           Case{"[{\"a\":[1}, {}", "{\"a\":[1}, {}"},
           Case{"{\"a\":\"\\", "{\"a\":\"\\"},
       }) {
    CAPTURE(c.json);
    for (const std::size_t block_bytes : {1UL, 2UL, 3UL, 7UL, 1000UL}) {
      CAPTURE(block_bytes);
      CHECK(records(c.json, block_bytes) == c.records);
    }
  }
}
