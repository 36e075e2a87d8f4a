// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/facts.hpp"

#include <doctest/doctest.h>

using lede::indexing::has_scheme_and_host;
using lede::indexing::listed;

TEST_CASE("html facts: lists are cut at commas or at semicolons") {
  using Names = std::vector<std::string>;
  CHECK(listed("trade, ports,, trade") == Names{"trade", "ports"});
  CHECK(listed("a, b; c") == Names{"a, b", "c"});
  CHECK(listed("") == Names{});
}

TEST_CASE("html facts: a web address has a scheme and a host") {
  CHECK(has_scheme_and_host("https://example.org/a"));
  CHECK_FALSE(has_scheme_and_host("//example.org/a"));
  CHECK_FALSE(has_scheme_and_host("javascript:alert(1)"));
  CHECK_FALSE(has_scheme_and_host("https://"));
  CHECK_FALSE(has_scheme_and_host("https://example.org/a b"));
}
