// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/web_address.hpp"

#include <string_view>

#include <doctest/doctest.h>

using lede::indexing::resolved;

TEST_CASE("web address: references are relative to where they stand") {
  struct Case {
    std::string_view reference, base, address;
  };
  for (const Case& c : {
           Case{"b", "https://example.org/a/c", "https://example.org/a/b"},
           Case{"/b?x=1", "https://example.org/a/c", "https://example.org/b?x=1"},
           Case{"../b/./c", "https://example.org/a/d/e", "https://example.org/a/b/c"},
           Case{"../../../b", "https://example.org/a/", "https://example.org/b"},
           Case{"//example.com/b", "https://example.org/a", "https://example.com/b"},
           Case{"?p=2", "https://example.org/a?p=1", "https://example.org/a?p=2"},
           Case{"b", "https://example.org", "https://example.org/b"},
           Case{"b/", "https://example.org/a/", "https://example.org/a/b/"},
           Case{"http://example.com/", "https://example.org/", "http://example.com/"},
           Case{"tag:example.org,2025:1", "https://example.org/", "tag:example.org,2025:1"},
           Case{"b", "no address", "b"},
           Case{"", "https://example.org/", ""},
       }) {
    CAPTURE(c.reference);
    CAPTURE(c.base);
    CHECK(resolved(c.reference, c.base) == c.address);
  }
}
