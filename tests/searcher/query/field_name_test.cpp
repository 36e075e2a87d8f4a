// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/field_name.hpp"

#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace lede::query;

TEST_CASE("field names: every field that is listed is one and has help") {
  const std::vector<KnownField> known = known_fields();
  CHECK(known.front().name == "title");
  CHECK(known.front().aliases == std::vector<std::string_view>{"headline", "hd"});
  CHECK(known.size() == 14);
  for (const KnownField& field : known) {
    CAPTURE(field.name);
    CHECK_FALSE(field.help.empty());
    CHECK(field_name(field.name).name == field.name);
    for (const std::string_view alias : field.aliases) {
      CHECK(field_name(alias).name == field.name);
    }
  }
}

TEST_CASE("known fields have one name however they are typed") {
  struct Case {
    std::string_view typed, name;
    FieldValue value;
  };
  for (const Case& c :
       {Case{"title", "title", FieldValue::text}, Case{"Title", "title", FieldValue::text},
        Case{"lang", "language", FieldValue::keyword}, Case{"HEADLINE", "title", FieldValue::text},
        Case{"hlead", "hlead", FieldValue::text}, Case{"byline", "author", FieldValue::keyword},
        Case{"since", "since", FieldValue::date},
        Case{"mentions", "mentions", FieldValue::later}}) {
    CAPTURE(c.typed);
    const FieldName field = field_name(c.typed);
    CHECK(field.name == c.name);
    CHECK(field.value == c.value);
  }
}

TEST_CASE("names that are nearly a field or are one elsewhere get a guess") {
  struct Case {
    std::string_view typed, meant;
  };
  for (const Case& c : {Case{"autor", "author"}, Case{"sourse", "source"}, Case{"topics", "topic"},
                        Case{"langauge", "language"}, Case{"untill", "until"},
                        Case{"site", "source"}, Case{"subject", "topic"}, Case{"after", "since"}}) {
    CAPTURE(c.typed);
    const FieldName field = field_name(c.typed);
    CHECK(field.value == FieldValue::unknown);
    CHECK(field.meant == c.meant);
  }
}

TEST_CASE("other names are unknown without a guess") {
  for (const std::string_view typed : {"mailto", "Ukraine", "re", "C", "note"}) {
    CAPTURE(typed);
    CHECK(field_name(typed).value == FieldValue::unknown);
    CHECK(field_name(typed).meant.empty());
  }
}
