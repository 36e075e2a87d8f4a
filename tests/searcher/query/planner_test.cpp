// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/planner.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/planning_desk.hpp"

using namespace lede;
using namespace lede::query;
using support::article;
using Desk = support::PlanningDesk;

namespace {

std::string needles(const QueryPlan& plan) {
  std::vector<std::string> all;
  for (const Needle& needle : plan.needles) all.push_back(to_string(needle));
  return fmt::format("{}", fmt::join(all, ", "));
}

std::vector<Article> trade_news() {
  return {
      article("Tariffs rise", "The trade deal is off. Mexico and Canada object to it."),
      article("Cartels", "The US will cooperate with Mexico. They told us so."),
      article("A co-operation", "Agencies co-operate on COVID-19 aid, says digital.gov."),
      article("Percent", "Tariffs of 25 percent hit 25 steel plants."),
      article("Steel", "Ministers co operate on steel and trade. Deal or no deal, they say."),
  };
}

}  // namespace

TEST_CASE("planner: words and operators as what must hold") {
  Desk desk(trade_news());
  struct Case {
    std::string_view typed, plan;
  };
  for (const Case& c : {
           Case{"tariffs", "Ztariff"},
           Case{"trade steel", "(any Ztrade Zsteel)"},
           Case{"trade +steel", "(prefer Zsteel Ztrade)"},
           Case{"+trade +steel", "(all Ztrade Zsteel)"},
           Case{"trade -steel", "(except Ztrade Zsteel)"},
           Case{"+trade deal -steel -mexico", "(except (prefer Ztrade Zdeal) Zsteel Zmexico)"},
           Case{"-steel", "(except (everything) Zsteel)"},
           Case{"NOT steel", "(except (everything) Zsteel)"},
           Case{"trade AND steel", "(all Ztrade Zsteel)"},
           Case{"trade OR steel", "(any Ztrade Zsteel)"},
           Case{"trade AND NOT steel", "(except Ztrade Zsteel)"},
           Case{"trade NOT steel mexico", "(except Ztrade (any Zsteel Zmexico))"},
           Case{"mexico tariffs AND steel deal", "(all (any Zmexico Ztariff) (any Zsteel Zdeal))"},
           Case{"(trade OR steel) mexico", "(any (any Ztrade Zsteel) Zmexico)"},
           Case{"\"trade deal\"", "(spans (all Ztrade Zdeal) (phrase trade deal))"},
           Case{"\"Mexico\"", "Zmexico"},
           Case{"steel \"trade deal\"",
                "(any Zsteel (spans (all Ztrade Zdeal) (phrase trade deal)))"},
           Case{"unheard", "Zunheard"},
           Case{"title:tariffs", "ZStariff"},
           Case{"title:(steel tariffs)", "(any ZSsteel ZStariff)"},
           Case{"title:\"tariffs rise\" steel",
                "(any (spans (all ZStariff ZSrise) (title (phrase tariff|tariffs rise))) Zsteel)"},
           Case{"— … steel", "Zsteel"},
           Case{"steel AND &", "Zsteel"},
       }) {
    CAPTURE(c.typed);
    CHECK(desk.plan_text(c.typed) == c.plan);
  }
}

TEST_CASE("planner: stop words count only where they are asked for") {
  Desk desk(trade_news());
  struct Case {
    std::string_view typed, plan;
  };
  for (const Case& c : {
           Case{"the trade of mexico", "(any Ztrade Zmexico)"},
           Case{"the", "Zthe"},
           Case{"it the", "(any Zit Zthe)"},
           Case{"+the trade", "(prefer Zthe Ztrade)"},
           Case{"\"the trade\"", "(spans (all Zthe Ztrade) (phrase the trade))"},
           Case{"the \"trade deal\"", "(spans (all Ztrade Zdeal) (phrase trade deal))"},
           Case{"the +trade", "Ztrade"},
       }) {
    CAPTURE(c.typed);
    CHECK(desk.plan_text(c.typed) == c.plan);
  }
}

TEST_CASE("planner: capitals mean something unless the query is shouted") {
  Desk desk(trade_news());
  struct Case {
    std::string_view typed, plan;
  };
  for (const Case& c : {
           Case{"US", "XCus"},
           Case{"U.S. trade", "(any XCus Ztrade)"},
           Case{"US trade", "(any XCus Ztrade)"},
           Case{"us trade", "Ztrade"},
           Case{"US TRADE WITH MEXICO", "(any Ztrade Zmexico)"},
           Case{"THE U.S . TRADE WITH MEXICO", "(any XCus Ztrade Zmexico)"},
           Case{"TRADE WITH U.S. \"THE US WILL\"",
                "(any Ztrade XCus (spans (all Zthe Zus Zwill) (phrase the us will)))"},
           Case{"US AND EU", "(all XCus Zeu)"},
           Case{"\"US will\"", "(spans (all XCus Zwill) (phrase XCus will))"},
           Case{"title:US", "(spans XCus (title XCus))"},
       }) {
    CAPTURE(c.typed);
    CHECK(desk.plan_text(c.typed) == c.plan);
  }
}

TEST_CASE("planner: compounds meet however they are written") {
  Desk desk(trade_news());
  CHECK(desk.plan_text("co-operate") ==
        "(prefer (synonym Zcooper (spans (all Zco Zoper) (phrase co oper|operate|operation))) "
        "Zoper)");
  CHECK(desk.plan_text("digital.gov") ==
        "(prefer (spans (all Zdigit Zgov) (phrase digit|digital gov)) Zdigit Zgov)");
  CHECK(desk.plan_text("AT&T") == "(spans (all Zat Zt) (phrase at t))");
  CHECK(desk.plan_text("cooperate") ==
        "(any Zcooper (scale 0.1 (spans (all Zco Zoper) (phrase co oper|operate|operation))))");
  CHECK(desk.plan_text("co operate") == "(any Zco Zoper (scale 0.1 Zcooper))");
  CHECK(desk.plan_text("+co-operate") ==
        "(prefer (synonym Zcooper (spans (all Zco Zoper) (phrase co oper|operate|operation))) "
        "Zoper)");
  CHECK(desk.plan_text("\"co-operate on\"") ==
        "(spans (any (all Zco Zoper Zon) (all Zcooper Zon)) (any (phrase co oper|operate|operation "
        "on) (phrase cooper|cooperate|cooperation on)))");
  CHECK(desk.plan_text("steel,trade") == "(any Zsteel Ztrade)");
  CHECK(desk.plan_text("+steel,trade") == "(all Zsteel Ztrade)");
  for (const std::string_view typed : {"co-operate", "cooperate", "co operate"}) {
    CAPTURE(typed);
    CHECK(desk.find(typed) == "a2 a3 a5");
  }
  CHECK(desk.find("COVID-19") == "a3");
  CHECK(desk.find("\"co-operate with Mexico\"") == "a2");
}

TEST_CASE("planner: a word that is spelt as the stem of another is not one of its forms") {
  Desk desk({article("Work", "A professional life is no profession life."),
             article("Life", "Professional people have one life, not a profession life.")});
  CHECK(needles(desk.plan("professional")) == "professional");
  CHECK(desk.find("\"professional life\"") == "a1");
}

TEST_CASE("planner: a percentage is not its number") {
  Desk desk(trade_news());
  CHECK(desk.plan_text("25%") == "Z25%");
  CHECK(desk.plan_text("25 percent tariffs") == "(any Z25% Ztariff)");
  CHECK(desk.plan_text("25") == "Z25");
  CHECK(desk.find("\"tariffs of 25%\"") == "a4");
}

TEST_CASE("planner: a word is looked for in every language of the database") {
  Article spanish = article("Aranceles", "Los aranceles sobre el acero mexicano. Nacional.");
  spanish.language = "es";
  Desk desk({spanish, article("Tariffs", "A national tariff. Nationals object.")});
  CHECK(desk.plan_text("aranceles") == "Zarancel");
  CHECK(desk.plan_text("nacional") == "(filter Znacional Les)");
  CHECK(desk.find("arancel") == "a1");
  CHECK(desk.find("nationals") == "a2");
  CHECK(desk.plan_text("los aranceles") == "Zarancel");
  const QueryPlan plan = desk.plan("national");
  CHECK(store::to_string(plan.plan) == "(filter Znation Len)");
  CHECK(needles(plan) == "nation|national|nationals@en");
}

TEST_CASE("planner: a stem counts only in articles of its language") {
  Article spanish = article("Canadá", "El tratado con Canadá.");
  spanish.language = "es";
  Desk desk({spanish, article("Canada", "The Canada deal."), article("Can", "Prices can rise.")});
  CHECK(desk.plan_text("canada") == "(synonym (filter Zcanada Len) (filter Zcan Les))");
  CHECK(desk.find("canada") == "a1 a2");
  CHECK(desk.find("\"con canada\"") == "a1");
  CHECK(desk.find("\"the canada deal\"") == "a2");
  CHECK(desk.find("title:canada") == "a1 a2");
  CHECK(desk.find("prices -canada") == "a3");
}

TEST_CASE("planner: an exact form counts although its stem has other forms in another language") {
  Article spanish = article("", "Lo dijo la directora.");
  spanish.language = "es";
  Desk desk({spanish, article("", "The director said so.")});
  CHECK(desk.plan_text("=director") == "(spans Zdirector director)");
  CHECK(desk.find("=director") == "a2");
}

TEST_CASE("planner: conditions hold and weigh nothing") {
  Article wire = article("Trade", "Trade talks.");
  wire.source = "Harbor Wire";
  wire.author = "Ana Pérez";
  wire.agency = "Associated Press";
  wire.topics = {"Drug-Policy", "Trade"};
  wire.published = "2025-04-16";
  Article post = article("Trade", "More trade talks.");
  post.source = "City Post";
  post.published = "2025-05-01";
  Article undated = article("Trade", "Old trade.");
  Desk desk({wire, post, undated});

  struct Case {
    std::string_view typed, plan, found;
  };
  for (const Case& c : {
           Case{"trade source:\"harbor wire\"", "(filter Ztrade XSharbor wire)", "a1"},
           Case{"source:harbor-wire", "(filter (everything) XSharbor wire)", "a1"},
           Case{"source:harbor-wire source:city-post",
                "(filter (everything) (any XSharbor wire XScity post))", "a1 a2"},
           Case{"trade -source:harbor-wire", "(except Ztrade XSharbor wire)", "a2 a3"},
           Case{"trade AND topic:drug-policy", "(filter Ztrade XTdrug policy)", "a1"},
           Case{"agency:ap", "(filter (everything) XAap)", "a1"},
           Case{"wire:\"the associated press\"", "(filter (everything) XAap)", "a1"},
           Case{"author:perez", "(filter (everything) Aperez)", "a1"},
           Case{"author:\"Ana Pérez\"",
                "(filter (everything) (spans (all Aana Aperez) (phrase Aana Aperez)))", "a1"},
           Case{"lang:english trade", "(filter Ztrade Len)", "a1 a2 a3"},
           Case{"id:a3", "(filter (everything) Qa3)", "a3"},
           Case{"date:2025-04", "(filter (everything) (slot_range 1 20250401..20250430))", "a1"},
           Case{"date:2025-04-16..2025", "(filter (everything) (slot_range 1 20250416..20251231))",
                "a1 a2"},
           Case{"date:..2025-04", "(filter (everything) (slot_range 1 ..20250430))", "a1"},
           Case{"trade since:2025-05", "(filter Ztrade (slot_range 1 20250501..))", "a2"},
           Case{"trade date:last-month", "(filter Ztrade (slot_range 1 20250401..20250430))", "a1"},
           Case{"trade until:yesterday", "(filter Ztrade (slot_range 1 ..20250430))", "a1"},
           Case{"source:ap OR talks", "(any (filter (everything) XSap) Ztalk)", "a1 a2"},
       }) {
    CAPTURE(c.typed);
    CHECK(desk.plan_text(c.typed) == c.plan);
    CHECK(desk.find(c.typed) == c.found);
  }
}

TEST_CASE("planner: filters beside the query") {
  Article wire = article("Trade", "Trade talks.");
  wire.source = "Harbor Wire";
  wire.published = "2025-04-16";
  Desk desk({wire, article("Trade", "More trade talks.")});
  Filters filters;
  filters.sources = {"Harbor Wire", "City Post"};
  CHECK(desk.find("trade", filters) == "a1");
  CHECK(desk.find("", filters) == "a1");
  CHECK(store::to_string(desk.plan("trade", filters).plan) ==
        "(filter Ztrade (any XSharbor wire XScity post))");
  filters = {};
  filters.since = std::chrono::year{2025} / 4 / 1;
  CHECK(desk.find("trade", filters) == "a1");
}

TEST_CASE("planner: values without meaning are errors in their place") {
  Desk desk(trade_news());
  struct Case {
    std::string_view typed;
    ByteRange range;
    std::string_view message;
  };
  for (const Case& c : {
           Case{"trade date:2025-13", {6, 18}, "no date: 2025-13"},
           Case{"date:last-wek", {0, 13}, "no date: last-wek"},
           Case{"since:2025 until:2024", {11, 21}, "the dates end before they begin"},
           Case{"since:2025 AND trade AND until:2024", {25, 35}, "the dates end before they begin"},
           Case{"date:..", {0, 7}, "no date: .."},
           Case{"since:2025..2026", {0, 16}, "no date: 2025..2026"},
           Case{"date:2025-05..2025-04", {0, 21}, "the dates end before they begin"},
           Case{"lang:klingonish", {0, 15}, "unknown language klingonish"},
           Case{"", {0, 0}, "there is nothing to search for"},
           Case{"… —", {0, 7}, "there is nothing to search for"},
       }) {
    CAPTURE(c.typed);
    const QueryPlan plan = desk.plan(c.typed);
    REQUIRE(plan.diagnostics.size() == 1);
    CHECK(plan.diagnostics.front().message == c.message);
    CHECK(plan.diagnostics.front().range == c.range);
    CHECK(plan.diagnostics.front().severity == Severity::error);
    CHECK(store::to_string(plan.plan) == "(nothing)");
  }
}

TEST_CASE("planner: an empty phrase is ignored with a warning") {
  Desk desk(trade_news());
  const QueryPlan plan = desk.plan("trade \"…\"");
  CHECK(store::to_string(plan.plan) == "Ztrade");
  REQUIRE(plan.diagnostics.size() == 1);
  CHECK(plan.diagnostics.front().severity == Severity::warning);
}

TEST_CASE("planner: a flood of empty quotation marks is warned of a few times only") {
  std::string typed = "tariff";
  for (int i = 0; i < 20'000; ++i) typed += " \"\"";
  Desk desk(trade_news());
  CHECK(desk.plan(typed).diagnostics.size() == max_diagnostics);
}

TEST_CASE("planner: needles are what is wanted and each is there once") {
  Desk desk(trade_news());
  struct Case {
    std::string_view typed, needles;
  };
  for (const Case& c : {
           Case{"trade trades -steel", "trade"},
           Case{"the trade", "trade"},
           Case{"\"the trade\" NOT steel", "(phrase the trade)"},
           Case{"title:tariffs steel", "(title tariff|tariffs), steel"},
           Case{"co-operate", "cooper|cooperate|cooperation, (phrase co oper|operate|operation)"},
           Case{"US 25%", "XCus, 25%"},
           Case{"source:ap", ""},
           Case{"title:atleast3(tariffs)", "(at_least 3 (title tariff|tariffs))"},
       }) {
    CAPTURE(c.typed);
    CHECK(needles(desk.plan(c.typed)) == c.needles);
  }
}

TEST_CASE("planner: a needle weighs what its words are rare") {
  Desk desk(trade_news());
  const QueryPlan plan = desk.plan("canada mexico \"trade deal\" +the");
  REQUIRE(plan.needles.size() == 4);
  CHECK(plan.needles[0].weight == doctest::Approx(0.0));  // +the comes first
  CHECK(plan.needles[1].weight == doctest::Approx(std::log(1 + 4.5 / 1.5)));
  CHECK(plan.needles[2].weight == doctest::Approx(std::log(1 + 3.5 / 2.5)));
  CHECK(plan.needles[3].weight == doctest::Approx(2 * std::log(1 + 3.5 / 2.5)));
}

TEST_CASE("planner: words for suggestions know their place") {
  Desk desk(trade_news());
  const QueryPlan plan = desk.plan("the tradde \"mexico deel\" -stel US");
  const std::vector<QueryWord> expected{
      {"tradde", {4, 10}, 0}, {"mexico", {12, 18}, 2}, {"deel", {19, 23}, 0}};
  CHECK(plan.words == expected);
}

TEST_CASE("planner: the parts of a compound with an ending know their place") {
  Desk desk(trade_news());
  const std::vector<QueryWord> expected{{"steel", {0, 5}, 2}, {"digital", {6, 13}, 1}};
  CHECK(desk.plan("steel digital-gov*").words == expected);
}

TEST_CASE("planner: a literal query is one group of words") {
  Desk desk(trade_news());
  const QueryPlan plan = desk.plan("trade (steel -mexico NOT:\"deal", {}, QueryMode::literal);
  CHECK(store::to_string(plan.plan) == "(any Ztrade Zsteel Zmexico XCnot Zdeal)");
}

TEST_CASE("planner: too many endings, near spellings and conditions are refused") {
  Desk desk(trade_news());
  for (const std::string_view one : {"tar* ", "tarif~ ", "date:2025 "}) {
    std::string typed;
    for (int i = 0; i < 300; ++i) typed += one;
    CAPTURE(one);
    CHECK(has_error(desk.plan(typed).diagnostics));
  }
}

TEST_CASE("planner: a message says a long word shortened") {
  Desk desk(trade_news());
  const QueryPlan plan = desk.plan(std::string(5000, 'x') + '*');
  REQUIRE(plan.diagnostics.size() == 1);
  CHECK(plan.diagnostics.front().message.size() < 120);
}

TEST_CASE("planner: a phrase of too many words is refused") {
  Desk desk(trade_news());
  std::string typed = "\"";
  while (typed.size() + 3 < max_query_bytes) typed += "b ";
  const QueryPlan plan = desk.plan(typed + "\"");
  REQUIRE(plan.diagnostics.size() == 1);
  CHECK(to_string(plan.diagnostics.front()) ==
        "error 0-0: the query has more than 4096 words (search for less at once)");
}

TEST_CASE("planner: too many words are refused") {
  Desk desk(trade_news());
  std::string typed;
  for (int i = 0; i < 5000; ++i) typed += "a ";
  CHECK(has_error(desk.plan(typed, {}, QueryMode::literal).diagnostics));
}
