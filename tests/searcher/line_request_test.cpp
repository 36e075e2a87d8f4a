// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/line_request.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace lede;

namespace {

constexpr Day today = std::chrono::year{2025} / 5 / 15;
using Names = std::vector<std::string>;

SearchRequest asked(const QueryLine& line, const SearchRequest& base = {}) {
  return std::get<SearchRequest>(request_for(line, base, today));
}

std::string wrong(const QueryLine& line, const SearchRequest& base = {}) {
  return std::get<query::Diagnostic>(request_for(line, base, today)).message;
}

QueryLine line_with(const TypedFilters& filters) {
  QueryLine line;
  line.query = "tariff";
  line.filters = filters;
  return line;
}

}  // namespace

TEST_CASE("line request: a line without limits is asked as the command line says") {
  SearchRequest base;
  base.limit = 7;
  base.filters.sources = {"Harbor Wire"};
  const SearchRequest request = asked(line_with({}), base);
  CHECK(request.query == "tariff");
  CHECK(request.limit == 7);
  CHECK(request.filters.sources == Names{"Harbor Wire"});
}

TEST_CASE("line request: a limit of the line takes the place of the same option") {
  SearchRequest base;
  base.filters.since = std::chrono::year{2024} / 1 / 1;
  base.filters.sources = {"Harbor Wire"};
  base.filters.topics = {"trade"};
  TypedFilters filters;
  filters.since = "yesterday";
  filters.sources = {"Monitor"};
  filters.languages = {"spanish"};
  QueryLine line = line_with(filters);
  line.limit = 3;
  const SearchRequest request = asked(line, base);
  CHECK(request.filters.since == today - std::chrono::days{1});
  CHECK(request.filters.sources == Names{"Monitor"});
  CHECK(request.filters.topics == Names{"trade"});
  CHECK(request.filters.languages == Names{"es"});
  CHECK(request.limit == 3);
}

TEST_CASE("line request: limits that mean nothing") {
  TypedFilters filters;
  filters.since = "soon";
  CHECK(wrong(line_with(filters)) == "since soon is no date");
  filters.since = "2025";
  filters.until = "2024";
  CHECK(wrong(line_with(filters)) == "since is later than until");
  SearchRequest base;
  base.filters.until = std::chrono::year{2024} / 1 / 1;
  filters.until.clear();
  CHECK(wrong(line_with(filters), base) == "since is later than until");
  QueryLine line;
  line.error = LineError{"unknown key x", "hint"};
  CHECK(wrong(line) == "unknown key x");
}
