// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/value_hints.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/store/fingerprint.hpp"
#include "searcher/query/ast.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;
using schema::Field;

namespace {

Article article(std::string id, std::string source, std::string agency = {}) {
  Article article;
  article.id = std::move(id);
  article.body = "Tariffs.";
  article.source = std::move(source);
  article.agency = std::move(agency);
  article.topics = {"trade"};
  return article;
}

std::string hints(Field field, std::string_view typed) {
  static const support::TempIndex database(
      {article("a", "Harbor Wire", "Associated Press"), article("b", "Harbor Wire"),
       article("c", "The Halford Ledger"), article("d", "Halford Post"), article("e", "BBC")});
  store::IndexReader index({database.folder()}, store::fingerprint());
  std::string text;
  for (const query::Diagnostic& hint : value_hints({{field, std::string(typed), {1, 2}}}, index)) {
    text += to_string(hint);
  }
  return text;
}

}  // namespace

TEST_CASE("value hints: a name that no article has is said with those that come near it") {
  struct Case {
    Field field;
    std::string_view typed, hint;
  };
  for (const Case& c : {
           Case{Field::source, "Harbour Wire",
                "warning 1-2: no article has the source Harbour Wire (did you mean "
                "Harbor Wire?)"},
           Case{Field::source, "halford",
                "warning 1-2: no article has the source halford (did you mean Halford Post, "
                "The Halford Ledger?)"},
           Case{Field::source, "zz",
                "warning 1-2: no article has the source zz (--facet source counts those of what "
                "is found)"},
           Case{Field::topic, "trad",
                "warning 1-2: no article has the topic trad (did you mean trade?)"},
           Case{Field::agency, "UPI",
                "warning 1-2: no article has the agency UPI (--facet agency counts those of "
                "what is found)"},
       }) {
    CAPTURE(c.typed);
    CHECK(hints(c.field, c.typed) == c.hint);
  }
}

TEST_CASE("value hints: what some article has needs none") {
  CHECK(hints(Field::source, "harbor-wire").empty());
  CHECK(hints(Field::agency, "AP").empty());
  CHECK(hints(Field::language, "fr").empty());
}
