// SPDX-License-Identifier: GPL-2.0-or-later
// A small database and all that plans and answers queries of it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "common/store/snowball_stemmer.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/planner.hpp"
#include "tests/support/temp_index.hpp"

namespace lede::support {

class PlanningDesk {
 public:
  static constexpr Day today = std::chrono::year{2025} / 5 / 1;

  explicit PlanningDesk(std::vector<Article> articles)
      : index_(std::move(articles)), reader_(index_.reader()) {}

  query::QueryPlan plan(std::string_view typed, const Filters& filters = {},
                        QueryMode mode = QueryMode::language) {
    const query::Parsed parsed = query::parse(typed, mode);
    REQUIRE_FALSE(query::has_error(parsed.diagnostics));
    return query::Planner(reader_, analyzer_, stemmer_).plan(parsed.tree, filters, today);
  }

  std::string plan_text(std::string_view typed) { return store::to_string(plan(typed).plan); }

  /// The ids of all that match, sorted and parted by spaces.
  std::string find(std::string_view typed, const Filters& filters = {}) {
    store::SearchOptions options;
    options.limit = 100;
    std::vector<std::string> ids;
    for (const auto& match : reader_.search(plan(typed, filters).plan, options).matches) {
      ids.push_back(match.id);
    }
    std::sort(ids.begin(), ids.end());
    return fmt::format("{}", fmt::join(ids, " "));
  }

 private:
  TempIndex index_;
  store::IndexReader reader_;
  text::Analyzer analyzer_;
  store::SnowballStemmer stemmer_;
};

inline Article article(std::string title, std::string body) {
  Article made = support::article_of(std::move(body));
  made.title = std::move(title);
  return made;
}

}  // namespace lede::support
