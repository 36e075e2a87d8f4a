// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/key_names.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using lede::indexing::KeyMap;
using lede::indexing::known_key;

TEST_CASE("key names: interfaces and exports call facts by names of their own") {
  struct Case {
    std::string_view name, key;
  };
  for (const Case& c : {
           Case{"title", "title"},
           Case{"Full text", "body"},
           Case{"publishedAt", "published"},
           Case{"fields.bodyText", "body"},
           Case{"fields.byline", "author"},
           Case{"fields.trailText", "summary"},
           Case{"byline.original", "author"},
           Case{"headline.main", "headline"},
           Case{"lead_paragraph", "body"},
           Case{"content.rendered", "content"},
           Case{"attributes.headline.value", "headline"},
           Case{"source.name", "source"},
           Case{"attributes.title", "title"},
           Case{"domain", "source"},
           Case{"weight", ""},
           Case{"headline.kicker", ""},
           Case{"owner.title", ""},
           Case{"fields.", ""},
       }) {
    CAPTURE(c.name);
    CHECK(known_key(c.name, KeyMap()).key == c.key);
  }
}

TEST_CASE("key names: what a record says itself comes before what its objects say") {
  const KeyMap keys;
  CHECK(known_key("title", keys).behind < known_key("fields.headline", keys).behind);
  CHECK(known_key("fields.bodyText", keys).behind < known_key("lead_paragraph", keys).behind);
}

TEST_CASE("key names: a name with dots can be named by a map") {
  CHECK(known_key("page.main.text", KeyMap("body=page.main.text")).key == "page.main.text");
}

TEST_CASE("key names: a name of very many parts is looked at once") {
  std::string name;
  for (int i = 0; i < 100'000; ++i) name += "fields.";
  CHECK(known_key(name, KeyMap()).key.empty());
}
