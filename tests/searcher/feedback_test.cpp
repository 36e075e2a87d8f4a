// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/feedback.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "searcher/search_session.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;

namespace {

constexpr Day today = std::chrono::year{2025} / 5 / 15;

const support::TempIndex& database() {
  static const support::TempIndex index({
      support::article_of("The harbor dredging was delayed. Dredging ships wait in the harbor."),
      support::article_of("Dredging ships left. Sediment stays in 14 berths of the port."),
      support::article_of("Sediment was measured by the ships of the survey."),
      support::article_of("The council met about schools."),
      support::article_of("Schools open in the autumn."),
  });
  return index;
}

SearchResponse answer(std::string query, Expand expand) {
  SearchRequest request;
  request.query = std::move(query);
  request.expand = expand;
  return SearchSession({database().folder()}, today).run(request);
}

std::string added_to(std::string query, Expand expand) {
  return fmt::format("{}", fmt::join(answer(std::move(query), expand).added, " "));
}

}  // namespace

TEST_CASE("feedback: words that the first articles share are added to a description") {
  CHECK(added_to("why the dredging was delayed", Expand::automatic) == "dredging ships sediment");
  CHECK(added_to("dredging", Expand::automatic) == "");
  CHECK(added_to("dredging", Expand::always) == "dredging ships sediment");
  CHECK(added_to("why the dredging was delayed", Expand::never) == "");
}

TEST_CASE("feedback: what is added changes no more than the order") {
  const SearchResponse plain = answer("why was the dredging so late", Expand::never);
  const SearchResponse expanded = answer("why was the dredging so late", Expand::always);
  CHECK(plain.total == 2);
  CHECK(expanded.total == 2);
  CHECK(expanded.hits.size() == 2);
}

TEST_CASE("feedback: nothing is added where nothing is found or scores do not order") {
  CHECK(added_to("zeppelin", Expand::always) == "");
  CHECK(added_to("source:x", Expand::always) == "");
}
