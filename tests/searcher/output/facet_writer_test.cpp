// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/facet_writer.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede;
using namespace lede::output;

namespace {

const TextStyle style;
constexpr Day january = std::chrono::year{2025} / 1 / 1;
constexpr Day february = std::chrono::year{2025} / 2 / 1;
constexpr Day march = std::chrono::year{2025} / 3 / 1;

}  // namespace

TEST_CASE("facet writer: counts stand in a column and values are made safe") {
  SearchResponse response;
  response.breakdown.facets = {{Facet::source, {{"Harbor Wire", 12}, {"Un\x1bsafe\nWire", 3}}},
                               {Facet::topic, {}}};
  CHECK(breakdown_text(response, style) ==
        "\nBy source\n  12  Harbor Wire\n   3  Un␛safe Wire\n\nBy topic\n");
}

TEST_CASE("facet writer: of many values the first are shown") {
  SearchResponse response;
  response.breakdown.facets = {{Facet::author, {25, {"Ana", 1}}}};
  CHECK(breakdown_text(response, style)
            .ends_with("  1  Ana\n  … and 5 more; --format json lists all\n"));
}

TEST_CASE("facet writer: bars") {
  SearchResponse response;
  response.total = 120;
  response.breakdown.timeline =
      Timeline{Period::month, {{january, 100}, {february, 0}, {march, 1}}};
  std::string longest;
  for (int i = 0; i < 40; ++i) longest += "█";
  CHECK(breakdown_text(response, style) ==
        "\nBy month\n  2025-01  100  " + longest +
            "\n  2025-02    0\n  2025-03    1  █\n  without a date: 19\n");
}

TEST_CASE("facet writer: a bar is one column an article where that fits") {
  SearchResponse response;
  response.total = 3;
  response.breakdown.timeline = Timeline{Period::year, {{january, 3}}};
  CHECK(breakdown_text(response, style) == "\nBy year\n  2025  3  ███\n");
}

TEST_CASE("facet writer: no counts are no text") {
  CHECK(breakdown_text({}, style).empty());
}
