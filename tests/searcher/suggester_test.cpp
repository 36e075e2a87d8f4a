// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggester.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "common/store/snowball_stemmer.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/planner.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;
using support::TempIndex;

namespace {

std::vector<Article> news() {
  std::vector<Article> articles;
  for (int i = 0; i < 12; ++i) {
    articles.push_back(support::article_of("Sheinbaum on tariffs, the fentanyl law, and México."));
  }
  articles.push_back(support::article_of("Tarifs, a slip. Shrinbaun. A lawn. COVID19 and 2025."));
  return articles;
}

std::string suggest(const TempIndex& index, std::string_view typed) {
  store::IndexReader reader = index.reader();
  text::Analyzer analyzer;
  store::SnowballStemmer stemmer;
  const auto plan = query::Planner(reader, analyzer, stemmer)
                        .plan(query::parse(typed).tree, {}, std::chrono::year{2025} / 5 / 1);
  return Suggester(reader, stemmer).suggest(typed, plan.words).value_or("");
}

}  // namespace

TEST_CASE("suggester: rare words are replaced where they stand") {
  const TempIndex index(news());
  struct Case {
    std::string_view typed, suggestion;
  };
  for (const Case& c : {
           Case{"sheinbaun", "sheinbaum"}, Case{"Sheinbaun tariffs", "Sheinbaum tariffs"},
           Case{"\"sheinbaun on\" +fentanil -steel", "\"sheinbaum on\" +fentanyl -steel"},
           Case{"title:(fentanly OR x)", "title:(fentanyl OR x)"}, Case{"Méxica", "Mexico"},
           Case{"tarifs", "tariffs"},     // is there once, but the other far more often
           Case{"fenatnyl", "fentanyl"},  // two letters swapped are one edit
       }) {
    CAPTURE(c.typed);
    CHECK(suggest(index, c.typed) == c.suggestion);
  }
}

TEST_CASE("suggester: what is right or too far or too short is left alone") {
  const TempIndex index(news());
  for (const std::string_view typed : {"sheinbaum", "tariffs fentanyl", "fntnl", "lwa", "2026",
                                       "covid18", "-sheinbaun", "the", "mexic0", ""}) {
    CAPTURE(typed);
    CHECK(suggest(index, typed) == "");
  }
}
