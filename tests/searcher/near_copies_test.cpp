// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/near_copies.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/store/match_plan.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;
using support::article_of;
using support::TempIndex;

TEST_CASE("near copies: texts share runs of three words") {
  text::Analyzer analyzer;
  CHECK(resemblance("The steel tariff falls.", "the STEEL tariff falls", analyzer) == 1.0);
  // Of five runs the last is another one: four in both, six in either.
  CHECK(resemblance("a b c d e f g", "a b c d e f h", analyzer) == doctest::Approx(4.0 / 6.0));
  CHECK(resemblance("one two three four", "four three two one", analyzer) == 0.0);
  CHECK(resemblance("", "", analyzer) == 0.0);
  CHECK(resemblance("two words", "two words", analyzer) == 0.0);
}

TEST_CASE("near copies: a corrected article is one and a follow-up is none") {
  const std::string story =
      "Velmont will charge a tariff on steel from Marenga, the trade secretary said on Tuesday. "
      "Coffee is exempt, and goods already at sea are too.";
  const TempIndex index({article_of(story), article_of(story + " More follows soon."),
                         article_of("A month later the tariff on steel from Marenga was lifted.")});
  store::IndexReader reader = index.reader();
  text::Analyzer analyzer;
  const store::MatchPlan plan = store::term("Zsteel");
  std::vector<std::string> copies = near_copies(article_of(story), plan, reader, analyzer);
  std::sort(copies.begin(), copies.end());
  CHECK(copies == std::vector<std::string>{"a1", "a2"});
}
