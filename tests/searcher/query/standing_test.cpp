// SPDX-License-Identifier: GPL-2.0-or-later
// How words must stand, from what was typed to what is found: nearness, forms, endings, parts of
// the article.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/support/planning_desk.hpp"

using namespace lede;
using namespace lede::query;
using support::article;
using Desk = support::PlanningDesk;

TEST_CASE("planner: how words stand, and in which form and part of the article") {
  Desk desk({
      article("Tariffs rise", "Mexico sets tariffs on steel. Canada traded deals."),
      article("Steel tariff", "A tariff. " + std::string(300, 'x') + ".\n\nMéxico trades steel."),
      article("Fentanyl",
              "Fentanyls and México: the trade in fentanil, the trading deal. The trade."),
      article("Ports", "The US port of Mexico.\n\nSteel."),
  });
  struct Case {
    std::string_view typed, plan, found;
  };
  for (const Case& c : {
           Case{"tariff w/3 steel", "(spans (all Ztariff Zsteel) (near 3 tariff|tariffs steel))",
                "a1 a2"},
           Case{"tariff w/2 steel", "(spans (all Ztariff Zsteel) (near 2 tariff|tariffs steel))",
                "a1 a2"},
           Case{"steel pre/5 tariff",
                "(spans (all Zsteel Ztariff) (ordered 5 steel tariff|tariffs))", "a2"},
           Case{"mexico w/s steel", "(spans (all Zmexico Zsteel) (sentence mexico|méxico steel))",
                "a1 a2"},
           Case{"mexico w/p steel", "(spans (all Zmexico Zsteel) (near 1023 mexico|méxico steel))",
                "a1 a2"},
           Case{"mexico w/p canada",
                "(spans (all Zmexico Zcanada) (near 1023 mexico|méxico canada))", "a1"},
           Case{"=trade", "(spans Ztrade trade)", "a3"},
           Case{"=steel", "Zsteel", "a1 a2 a4"},
           Case{"=México", "(spans Zmexico méxico)", "a2 a3"},
           Case{"=mexico", "(spans Zmexico mexico)", "a1 a4"},
           Case{"mexico", "Zmexico", "a1 a2 a3 a4"},
           Case{"=\"the trading deal\"",
                "(spans (all Zthe Ztrade Zdeal) (phrase the trading deal))", "a3"},
           Case{"=US", "XCus", "a4"},
           Case{"fentan*", "(synonym Zfentanil Zfentanyl)", "a3"},
           Case{"trad*", "Ztrade", "a1 a2 a3"},
           Case{"trade*", "(spans Ztrade trade|traded|trades)", "a1 a2 a3"},
           Case{"tra?e", "(spans Ztrade trade)", "a3"},
           Case{"unheard*", "(nothing)", ""},
           Case{"fentanil~", "(synonym Zfentanil Zfentanyl)", "a3"},
           Case{"fentanil~1", "(spans (synonym Zfentanil Zfentanyl) fentanil|fentanyl)", "a3"},
           Case{"atleast2(trade)", "(spans Ztrade (at_least 2 trade|traded|trades|trading))", "a3"},
           Case{"atleast4(trade)", "(spans Ztrade (at_least 4 trade|traded|trades|trading))", ""},
           Case{"title:atleast1(tariff)", "(spans ZStariff (at_least 1 (title tariff|tariffs)))",
                "a1 a2"},
           Case{"body:(steel OR fentanyl)",
                "(any (spans Zsteel (body steel)) (spans Zfentanyl "
                "(body fentanyl|fentanyls)))",
                "a1 a2 a3 a4"},
           Case{"atleast2(tariff)", "(spans Ztariff (at_least 2 tariff|tariffs))", "a1 a2"},
           Case{"body:atleast2(tariff)", "(spans Ztariff (at_least 2 (body tariff|tariffs)))", ""},
           Case{"lead:steel", "(spans Zsteel (lede steel))", "a1 a2 a4"},
           Case{"body:tariff", "(spans Ztariff (body tariff|tariffs))", "a1 a2"},
           Case{"hlead:tariff", "(any ZStariff (spans Ztariff (lede tariff|tariffs)))", "a1 a2"},
           Case{"tariff^2 canada", "(any (scale 2 Ztariff) Zcanada)", "a1 a2"},
           Case{"steel NOT (tariff w/3 steel)",
                "(except Zsteel (spans (all Ztariff Zsteel) (near 3 tariff|tariffs steel)))", "a4"},
       }) {
    CAPTURE(c.typed);
    CHECK(desk.plan_text(c.typed) == c.plan);
    CHECK(desk.find(c.typed) == c.found);
  }
}

TEST_CASE("planner: endings and near spellings that mean nothing are refused and caps are said") {
  std::string body;
  for (int i = 0; i < 600; ++i) {
    body += std::string("tar") + static_cast<char>('a' + i / 26) + static_cast<char>('a' + i % 26) +
            " ";
  }
  Desk desk({article("", body), article("", "tariff 1990")});
  struct Case {
    std::string_view typed, diagnostic;
  };
  for (const Case& c : {
           Case{"ta*",
                "error 0-3: ta* stands for too many words (write three letters or more "
                "before the * or ?)"},
           Case{"1991~",
                "error 0-4: 1991~ has no near spellings (a number with another digit is "
                "another number)"},
           Case{"ta~",
                "error 0-2: ta~ has no near spellings (write three letters or more before "
                "the ~)"},
           Case{"tarif~3",
                "error 0-5: tarif~ has no near spellings (two letters may differ at "
                "most: write ~1 or ~2)"},
           Case{"tar*",
                "warning 0-4: tar* stands for 601 words, of which the first 512 are "
                "searched for (write more letters)"},
           Case{"xyz*", "warning 0-4: xyz* stands for no word of the articles"},
           Case{"tariff w/5 \"…\"",
                "error 0-15: one side of it has no word (write tariff w/5 "
                "fentanyl)"},
       }) {
    CAPTURE(c.typed);
    const QueryPlan plan = desk.plan(c.typed);
    REQUIRE(plan.diagnostics.size() == 1);
    CHECK(to_string(plan.diagnostics.front()) == c.diagnostic);
  }
}
