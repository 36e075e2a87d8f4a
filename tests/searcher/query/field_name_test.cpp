// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/field_name.hpp"

#include <string_view>

#include <doctest/doctest.h>

using namespace lede::query;

TEST_CASE("known fields have one name however they are typed") {
  struct Case {
    std::string_view typed, name;
    FieldValue value;
  };
  for (const Case& c :
       {Case{"title", "title", FieldValue::text}, Case{"Title", "title", FieldValue::text},
        Case{"lang", "language", FieldValue::keyword}, Case{"since", "since", FieldValue::date},
        Case{"mentions", "mentions", FieldValue::later}}) {
    CAPTURE(c.typed);
    const auto field = field_name(c.typed);
    REQUIRE(field);
    CHECK(field->name == c.name);
    CHECK(field->value == c.value);
  }
}

TEST_CASE("names that are nearly a field or are one elsewhere get a guess") {
  struct Case {
    std::string_view typed, meant;
  };
  for (const Case& c :
       {Case{"autor", "author"}, Case{"sourse", "source"}, Case{"topics", "topic"},
        Case{"langauge", "language"}, Case{"untill", "until"}, Case{"site", "source"},
        Case{"headline", "title"}, Case{"after", "since"}}) {
    CAPTURE(c.typed);
    const auto field = field_name(c.typed);
    REQUIRE(field);
    CHECK(field->value == FieldValue::unknown);
    CHECK(field->meant == c.meant);
  }
}

TEST_CASE("other words before a colon are text") {
  for (const std::string_view typed : {"http", "https", "mailto", "Ukraine", "re", "C", "note"}) {
    CAPTURE(typed);
    CHECK_FALSE(field_name(typed));
  }
}
