// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parser.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace lede::query;
using lede::QueryMode;

namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string repeated;
  for (std::size_t i = 0; i < times; ++i) repeated += text;
  return repeated;
}

std::size_t depth(const Node& node) {
  std::size_t deepest = 0;
  for (const Node& child : node.children) deepest = std::max(deepest, depth(child));
  return deepest + 1;
}

}  // namespace

TEST_CASE("parser: how a query binds") {
  struct Case {
    std::string_view typed, tree;
  };
  for (const Case& c : {
           Case{"tariff", "tariff"},
           Case{"drug cartels", "(group drug cartels)"},
           Case{"\"trade deal\"", "\"trade deal\""},
           Case{"drug \"trade deal\"", "(group drug \"trade deal\")"},
           Case{"tariff +\"trade deal\" -steel",
                "(group tariff (must \"trade deal\") (must_not steel))"},
           Case{"+tariff", "(group (must tariff))"},
           Case{"-steel", "(group (must_not steel))"},
           Case{"a AND b", "(both a b)"},
           Case{"a AND b AND c", "(both a b c)"},
           Case{"a OR b OR c", "(either a b c)"},
           Case{"a OR b AND c", "(either a (both b c))"},
           Case{"a AND b OR c", "(either (both a b) c)"},
           Case{"mexico tariffs AND fentanyl cartels",
                "(both (group mexico tariffs) (group fentanyl cartels))"},
           Case{"a b OR c d", "(either (group a b) (group c d))"},
           Case{"NOT a", "(negated a)"},
           Case{"NOT a b", "(negated (group a b))"},
           Case{"a NOT b", "(both a (negated b))"},
           Case{"a AND NOT b", "(both a (negated b))"},
           Case{"a AND NOT b c OR d", "(either (both a (negated (group b c))) d)"},
           Case{"a OR NOT b", "(either a (negated b))"},
           Case{"NOT NOT a", "a"},
           Case{"NOT NOT NOT a", "(negated a)"},
           Case{"a AND -b +c", "(both a (group (must_not b) (must c)))"},
           Case{"(a OR b) c", "(group (either a b) c)"},
           Case{"(a OR b) AND c", "(both (either a b) c)"},
           Case{"+(a b) c", "(group (must (group a b)) c)"},
           Case{"((a))", "a"},
           Case{"title:tariff fentanyl", "(group (field title tariff) fentanyl)"},
           Case{"title:(trade deal)", "(field title (group trade deal))"},
           Case{"title:(a OR \"b c\")", "(field title (either a \"b c\"))"},
           Case{"-source:\"Harbor Wire\" tariff",
                "(group (must_not (field source \"Harbor Wire\")) tariff)"},
           Case{"trade and not steel", "(group trade and not steel)"},
           Case{"", "(empty)"},
           Case{"   ", "(empty)"},
       }) {
    CAPTURE(c.typed);
    const Parsed parsed = parse(c.typed);
    CHECK(to_string(parsed.tree) == c.tree);
    CHECK(parsed.diagnostics.empty());
  }
}

TEST_CASE("parser: how nearness, counts and weights bind") {
  struct Case {
    std::string_view typed, tree;
  };
  for (const Case& c : {
           Case{"tariff w/5 fentanyl", "(near 5 tariff fentanyl)"},
           Case{"mexico tariff w/5 steel -debt",
                "(group mexico (near 5 tariff steel) (must_not debt))"},
           Case{"+tariff pre/3 steel", "(group (must (ordered 3 tariff steel)))"},
           Case{"a w/3 b w/5 c", "(near 5 (near 3 a b) c)"},
           Case{"a w/3 (b w/s c)", "(near 3 a (sentence b c))"},
           Case{"(a OR \"b c\") w/p =d", "(paragraph (either a \"b c\") =d)"},
           Case{"fentan* w/5 sheinbaun~", "(near 5 fentan* sheinbaun~)"},
           Case{"NOT a w/5 b OR c", "(either (negated (near 5 a b)) c)"},
           Case{"title:(a w/5 b)", "(field title (near 5 a b))"},
           Case{"hlead:tariff", "(either (field title tariff) (field lead tariff))"},
           Case{"atleast3(tariff)", "(at_least 3 tariff)"},
           Case{"atleast3(\"trade deal\" OR tariff) x",
                "(group (at_least 3 (either \"trade deal\" tariff)) x)"},
           Case{"tariff^2 steel", "(group (weighted 2 tariff) steel)"},
           Case{"\"trade deal\"^2", "(weighted 2 \"trade deal\")"},
           Case{"(a b)^2 title:c^3",
                "(group (weighted 2 (group a b)) (weighted 3 (field title c)))"},
       }) {
    CAPTURE(c.typed);
    const Parsed parsed = parse(c.typed);
    CHECK(to_string(parsed.tree) == c.tree);
    CHECK(parsed.diagnostics.empty());
  }
}

TEST_CASE("parser: a lower-case or between operands is read as OR with a warning") {
  const Parsed parsed = parse("(drug or fentanyl) w/5 cartel");
  CHECK(to_string(parsed.tree) == "(near 5 (either drug fentanyl) cartel)");
  REQUIRE(parsed.diagnostics.size() == 1);
  CHECK(parsed.diagnostics.front().severity == Severity::warning);
}

TEST_CASE("parser: a sign behind an operator of nearness is told apart from nothing") {
  CHECK(
      parse("tariff w/5 -japan").diagnostics.front().hint.starts_with("a sign cannot stand there"));
  CHECK(parse("tariff w/5").diagnostics.front().hint.starts_with("write tariff w/5 fentanyl"));
}

TEST_CASE("parser: too many operators of nearness in a row are refused") {
  const Parsed parsed = parse(repeat("a w/5 ", 20'000 / 6) + "a");
  CHECK(has_error(parsed.diagnostics));
  CHECK(depth(parsed.tree) < 4 * max_chained);
}

TEST_CASE("parser: what is odd is repaired with a warning") {
  struct Case {
    std::string_view typed, tree, warning;
  };
  for (const Case& c : {
           Case{"(a b", "(group a b)",
                "warning 0-1: the parenthesis is not closed (it is taken to close at the end of "
                "the query)"},
           Case{"a) b", "(group a b)",
                "warning 1-2: the parenthesis closes nothing (it is ignored)"},
           Case{"a () b", "(group a b)",
                "warning 2-3: there is nothing to search for in the parentheses (they are "
                "ignored)"},
           Case{"AND a", "a",
                "warning 0-3: AND has nothing before it, and is ignored (quote it to search for "
                "the word)"},
           Case{"a OR", "a",
                "warning 2-4: OR has nothing behind it, and is ignored (quote it to search for the "
                "word)"},
           Case{"a AND OR b", "(either a b)",
                "warning 2-5: AND has nothing behind it, and is ignored (quote it to search for "
                "the word)"},
           Case{"a NOT", "a",
                "warning 2-5: NOT has nothing behind it, and is ignored (quote it to search for "
                "the word)"},
           Case{"OR", "(empty)",
                "warning 0-2: OR has nothing before it, and is ignored (quote it to search for the "
                "word)"},
           Case{"a \xFF"
                "b",
                "(group a b)",
                "warning 0-0: the query is not valid UTF-8 (bytes that are no character are read "
                "as spaces)"},
       }) {
    CAPTURE(c.typed);
    const Parsed parsed = parse(c.typed);
    CHECK(to_string(parsed.tree) == c.tree);
    REQUIRE(parsed.diagnostics.size() == 1);
    CHECK(to_string(parsed.diagnostics.front()) == c.warning);
  }
}

TEST_CASE("parser: what cannot mean anything is an error in its place") {
  struct Case {
    std::string_view typed;
    lede::ByteRange range;
  };
  for (const Case& c : {
           Case{"w/5 tariff", {0, 3}},
           Case{"tariff w/5", {7, 10}},
           Case{"tariff w/5 OR steel", {7, 10}},
           Case{"tariff w/5 -steel", {7, 10}},
           Case{"tariff w/0 steel", {7, 10}},
           Case{"tariff w/1001 steel", {7, 13}},
           Case{"tariff w/5 (steel iron)", {11, 23}},
           Case{"tariff w/5 (steel AND iron)", {11, 27}},
           Case{"tariff w/5 (steel OR (a b))", {21, 26}},
           Case{"tariff w/5 title:steel", {11, 22}},
           Case{"tariff w/5 steel^2", {11, 18}},
           Case{"tariff w/5 (NOT steel)", {11, 22}},
           Case{"atleast3(a AND b)", {8, 17}},
           Case{"atleast0(a)", {0, 8}},
           Case{"tariff^0", {6, 8}},
           Case{"a ^2", {2, 4}},
           Case{"^2", {0, 2}},
           Case{"autor:smith", {0, 6}},
           Case{"quote:\"wage war\"", {0, 6}},
           Case{"source:(a b)", {0, 8}},
           Case{"title:(x source:y)", {9, 16}},
       }) {
    CAPTURE(c.typed);
    const Parsed parsed = parse(c.typed);
    REQUIRE(has_error(parsed.diagnostics));
    CHECK(parsed.diagnostics.front().range == c.range);
    CHECK_FALSE(parsed.diagnostics.front().hint.empty());
  }
}

TEST_CASE("parser: literally every character is text") {
  CHECK(to_string(parse("a AND \"b -c title:d* (e", QueryMode::literal).tree) ==
        "(group a AND \"b -c title:d* (e)");
  CHECK(parse("a AND (", QueryMode::literal).diagnostics.empty());
  CHECK(to_string(parse("tariff", QueryMode::literal).tree) == "tariff");
  CHECK(to_string(parse(" ", QueryMode::literal).tree) == "(empty)");
}

TEST_CASE("parser: places are those of the query as typed") {
  const Node tree = parse("a “trade deal” -\xFFsteel").tree;
  REQUIRE(tree.children.size() >= 2);
  CHECK(tree.children[1].text == "trade deal");
  CHECK(tree.children[1].range == lede::ByteRange{5, 15});
}

TEST_CASE("parser: depth is bounded") {
  for (const std::string& typed :
       {repeat("(", 30'000) + "a", repeat("(", 5'000) + "a" + repeat(")", 5'000),
        repeat("(a ", 10'000), repeat("(NOT ", 10'000) + "a", repeat("title:(", 8'000) + "a",
        repeat("-(+", 20'000) + "a"}) {
    const Parsed parsed = parse(typed);
    CHECK(has_error(parsed.diagnostics));
    CHECK(depth(parsed.tree) < 8 * max_depth);
  }
  CHECK_FALSE(has_error(parse(repeat("(", 64) + "a" + repeat(")", 64)).diagnostics));
}

TEST_CASE("parser: fields inside fields do not multiply what is in them") {
  const Parsed parsed = parse("hlead:(a hlead:(b))");
  CHECK(has_error(parsed.diagnostics));
  CHECK(to_string(parsed.tree) == "(either (field title (group a b)) (field lead (group a b)))");
}

TEST_CASE("parser: a flood of oddities says only the first of them") {
  CHECK(parse(repeat("- ", 20'000)).diagnostics.size() == max_diagnostics);
  const Parsed parsed = parse(repeat(") ", 20'000) + "autor:smith");
  CHECK(has_error(parsed.diagnostics));
}

TEST_CASE("parser: too long a query is refused whole") {
  const Parsed parsed = parse(std::string(max_query_bytes + 1, 'a'));
  CHECK(has_error(parsed.diagnostics));
  CHECK(to_string(parsed.tree) == "(empty)");
  CHECK_FALSE(has_error(parse(std::string(max_query_bytes, 'a')).diagnostics));
}
