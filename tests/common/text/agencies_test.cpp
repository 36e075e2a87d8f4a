// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/agencies.hpp"

#include <doctest/doctest.h>

using lede::text::agency_keyword;
using lede::text::is_known_agency;

TEST_CASE("agencies: names and initials of one agency are one keyword") {
  struct Case {
    std::string_view name, keyword;
  };
  for (const Case& c :
       {Case{"AP", "ap"}, Case{"Associated Press", "ap"}, Case{"The Associated Press", "ap"},
        Case{"THE ASSOCIATED PRESS", "ap"}, Case{"Agence France-Presse", "afp"},
        Case{"ТАСС", "tass"}, Case{"PRNewswire", "pr newswire"}, Case{"PR Newswire", "pr newswire"},
        Case{"Press Association", "pa"}, Case{"Harbor Wire", "harbor wire"},
        Case{"Associated", "associated"}, Case{"", ""}}) {
    CAPTURE(c.name);
    CHECK(agency_keyword(c.name) == c.keyword);
  }
}

TEST_CASE("agencies: initials that mean something else prove nothing") {
  for (const std::string_view known : {"AP", "Reuters", "dpa", "Agence France-Presse", "CNN"}) {
    CAPTURE(known);
    CHECK(is_known_agency(known));
  }
  for (const std::string_view unknown : {"PA", "Press Association", "IPS", "Harbor Wire", ""}) {
    CAPTURE(unknown);
    CHECK_FALSE(is_known_agency(unknown));
  }
}
