// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/names.hpp"

#include <string_view>

#include <doctest/doctest.h>

using lede::indexing::is_hiding;
using lede::indexing::Role;
using lede::indexing::role_of_names;

TEST_CASE("html names: the words of a name say what an element is") {
  struct Case {
    std::string_view names;
    Role role;
  };
  for (const Case& c : {
           Case{"related-posts", Role::around},
           Case{"RelatedStories__list", Role::around},
           Case{"block most_read", Role::around},
           Case{"jp-relatedposts", Role::around},
           Case{"article-body", Role::article},
           Case{"StoryBodyText", Role::article},
           Case{"story", Role::likely},
           Case{"wp-caption-text", Role::caption},
           Case{"byline", Role::byline},
           Case{"read-more", Role::minor},
           Case{"has-sidebar", Role::open},
           Case{"no-comments", Role::open},
           Case{"category-newsletters", Role::open},
           Case{"css-1x2y3z", Role::open},
           Case{"a-very-long-slug-of-some-related-heading", Role::open},
           Case{"", Role::open},
       }) {
    CAPTURE(c.names);
    CHECK(static_cast<int>(role_of_names(c.names, 6)) == static_cast<int>(c.role));
  }
}

TEST_CASE("html names: a class may hide an element on every screen") {
  CHECK(is_hiding("sr-only"));
  CHECK(is_hiding("label d-none"));
  CHECK_FALSE(is_hiding("d-none d-md-block"));
  CHECK_FALSE(is_hiding("hidden lg:flex"));
  CHECK_FALSE(is_hiding("hidden-gem"));
}
