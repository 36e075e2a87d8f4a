// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/not_yet.hpp"

#include <string_view>

#include <doctest/doctest.h>

using lede::query::not_yet_supported;

namespace {

struct Case {
  std::string_view run;
  char next;
  std::string_view name;  // what it begins with; empty where it is text
};

}  // namespace

TEST_CASE("operators that are not there yet are recognised") {
  for (const Case& c : {
           Case{"w/5", ' ', "nearness"},
           Case{"W/12", ' ', "nearness"},
           Case{"pre/3", ' ', "nearness"},
           Case{"NEAR/5", ' ', "nearness"},
           Case{"ADJ/3", ' ', "nearness"},
           Case{"w/s", ' ', "nearness"},
           Case{"w/p", 0, "nearness"},
           Case{"/5", ' ', "nearness"},
           Case{"near5", ' ', "nearness"},
           Case{"ADJ3", ' ', "nearness"},
           Case{"wom?n", ' ', "any letter"},
           Case{"fentan*", ' ', "any ending"},
           Case{"wom*n", ' ', "any ending"},
           Case{"Méx*", ' ', "any ending"},
           Case{"sheinbaun~", ' ', "near spelling"},
           Case{"sheinbaun~1", ' ', "near spelling"},
           Case{"=trade", ' ', "the exact form"},
           Case{"=", '"', "the exact form"},
           Case{"atleast3", '(', "a least count"},
           Case{"ATLEAST3", '(', "a least count"},
           Case{"tariff^2", ' ', "weight"},
           Case{"^2", ' ', "weight"},
           Case{"tariff^0.5", ' ', "weight"},
       }) {
    CAPTURE(c.run);
    const auto name = not_yet_supported(c.run, c.next);
    REQUIRE(name);
    CHECK(name->starts_with(c.name));
  }
}

TEST_CASE("text that only looks like an operator is text") {
  for (const Case& c : {
           Case{"w/o", ' ', {}},      Case{"and/or", ' ', {}},
           Case{"24/7", ' ', {}},     Case{"/x", ' ', {}},
           Case{"near", ' ', {}},     Case{"near5th", ' ', {}},
           Case{"why?", ' ', {}},     Case{"https://usa.gov/a?b=c", ' ', {}},
           Case{"*", ' ', {}},        Case{"*footnote", ' ', {}},
           Case{"~5%", ' ', {}},      Case{"=", ' ', {}},
           Case{"==", ' ', {}},       Case{"a=b", ' ', {}},
           Case{"atleast3", ' ', {}}, Case{"^", ' ', {}},
           Case{"x^y", ' ', {}},      Case{"w/", ' ', {}},
           Case{"near", ' ', {}},     Case{"why?", ' ', {}},
       }) {
    CAPTURE(c.run);
    CHECK_FALSE(not_yet_supported(c.run, c.next));
  }
}
