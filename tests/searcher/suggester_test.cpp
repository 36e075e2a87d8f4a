// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggester.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/search_session.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;
using support::TempIndex;

namespace {

std::vector<Article> news() {
  std::vector<Article> articles;
  for (int i = 0; i < 12; ++i) {
    articles.push_back(support::article_of("Sheinbaum on tariffs, the fentanyl law, and México."));
  }
  articles.back().title = "Fentanyl";
  articles.push_back(support::article_of("Tarifs, a slip. Shrinbaun. A lawn. COVID19 and 2025."));
  return articles;
}

std::string suggest(const TempIndex& index, std::string_view typed, std::string_view source = {}) {
  SearchRequest request;
  request.query = typed;
  if (!source.empty()) request.filters.sources.emplace_back(source);
  SearchSession session({index.folder()}, std::chrono::year{2025} / 5 / 1);
  return session.run(request).suggestion.value_or("");
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

TEST_CASE("suggester: a slip that some articles share is seen") {
  std::vector<Article> articles;
  for (int i = 0; i < 400; ++i) articles.push_back(support::article_of("The government trade."));
  for (int i = 0; i < 4; ++i) {
    articles.push_back(support::article_of("A goverment trader in covernment, gvoernment."));
  }
  const TempIndex index(articles);
  CHECK(suggest(index, "goverment") == "government");
  CHECK(suggest(index, "trader") == "");
  CHECK(suggest(index, "covernment") == "");  // some other word, perhaps
  CHECK(suggest(index, "goverment trade") == "government trade");
  CHECK(suggest(index, "government trade") == "");
}

TEST_CASE("suggester: what is suggested finds something under the same filters") {
  std::vector<Article> articles;
  for (int i = 0; i < 9; ++i) {
    articles.push_back(support::article_of("Tariff and steel."));
    articles.back().source = "Wire";
  }
  articles.push_back(support::article_of("A tarifa."));
  articles.back().source = "Diario";
  articles.push_back(support::article_of("Fish."));
  articles.back().source = "Post";
  const TempIndex index(articles);
  CHECK(suggest(index, "tarif") == "tariff");
  CHECK(suggest(index, "tarif", "Wire") == "tariff");
  CHECK(suggest(index, "tarif", "Diario") == "tarifa");
  CHECK(suggest(index, "tarif", "Post") == "");
  CHECK(suggest(index, "tarif source:Post") == "");
  CHECK(suggest(index, "+tarif +fish") == "");
}

TEST_CASE("suggester: of spellings equally near the one in most articles is taken") {
  std::vector<Article> articles;
  for (int i = 0; i < 5; ++i) articles.push_back(support::article_of("A senator."));
  articles.push_back(support::article_of("senatox senatox senatox senatox senatox senatox"));
  const TempIndex index(articles);
  CHECK(suggest(index, "senatir") == "senator");
}

TEST_CASE("suggester: the first letter may be the slip") {
  const TempIndex index(std::vector<Article>(3, support::article_of("Gaddafi.")));
  CHECK(suggest(index, "qaddafi") == "gaddafi");
}
