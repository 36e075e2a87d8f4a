// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/trec_writer.hpp"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using namespace lede;
using namespace lede::output;

namespace {

SearchResponse response_with(const std::vector<std::pair<std::string, double>>& scored) {
  SearchResponse response;
  for (const auto& [id, score] : scored) {
    Hit hit;
    hit.rank = response.hits.size() + 1;
    hit.article.id = id;
    hit.score = score;
    response.hits.push_back(hit);
  }
  return response;
}

}  // namespace

TEST_CASE("trec: six columns") {
  CHECK(to_trec(response_with({{"a", 12.5}, {"b", 1.0 / 3}}), "q1") ==
        "q1 Q0 a 1 12.500000 lede\n"
        "q1 Q0 b 2 0.333333 lede\n");
}

TEST_CASE("trec: scores strictly decrease as printed") {
  CHECK(to_trec(response_with({{"a", 2.0}, {"b", 2.0}, {"c", 2.0}, {"d", 1.9999985}, {"e", 1}}),
                "1") ==
        "1 Q0 a 1 2.000000 lede\n"
        "1 Q0 b 2 1.999999 lede\n"
        "1 Q0 c 3 1.999998 lede\n"
        "1 Q0 d 4 1.999997 lede\n"
        "1 Q0 e 5 1.000000 lede\n");
}

TEST_CASE("trec: articles without a score still come in order") {
  CHECK(to_trec(response_with({{"a", 0.0}, {"b", 0.0}}), "1") ==
        "1 Q0 a 1 0.000000 lede\n"
        "1 Q0 b 2 -0.000001 lede\n");
}

TEST_CASE("trec: an id is one word") {
  CHECK(to_trec(response_with({{"my news\t/a%20b\u00A0é\u3000", 1.0}}), "q 1") ==
        "q\\u00201 Q0 my\\u0020news\\u0009/a%20b\u00A0é\\u3000 1 1.000000 lede\n");
}

TEST_CASE("trec: nothing found prints nothing") {
  CHECK(to_trec(SearchResponse{}, "1").empty());
}

TEST_CASE("ids: one a line as they are but for what breaks a line") {
  CHECK(to_ids(response_with({{"my news/a", 1.0}, {"b\nc", 0.5}})) == "my news/a\nb\\u000ac\n");
}
