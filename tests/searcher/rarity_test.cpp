// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rarity.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "common/store/fingerprint.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;
using Kind = store::PlanNode::Kind;

namespace {

store::IndexReader& index() {
  static const support::TempIndex database({support::article_of("The trade of steel."),
                                            support::article_of("Trade goes on."),
                                            support::article_of("They trade.")});
  static store::IndexReader reader({database.folder()}, store::fingerprint());
  return reader;
}

std::string tempered_plan(store::MatchPlan plan, double power) {
  return store::to_string(tempered(std::move(plan), power, index()));
}

}  // namespace

TEST_CASE("rarity: the fewer articles hold a word the rarer it is") {
  CHECK(rarity(1, 100) == doctest::Approx(std::log1p(99.5 / 1.5)));
  CHECK(rarity(100, 100) == doctest::Approx(std::log1p(0.5 / 100.5)));
  CHECK(rarity(120, 100) == rarity(100, 100));
}

TEST_CASE("rarity: a power below one brings common and rare words together") {
  CHECK(tempered(5.0, 0.5) == doctest::Approx(5.0));
  CHECK(tempered(1.25, 0.5) == doctest::Approx(2.5));
  CHECK(tempered(20.0, 0.5) == doctest::Approx(10.0));
  CHECK(tempered(20.0, 1.0) == doctest::Approx(20.0));
}

TEST_CASE("rarity: every word that weighs is scaled and no other") {
  const store::PlanNode trade = store::term("Ztrade");
  // 5 * sqrt(0.133531 / 5) / 0.133531
  CHECK(tempered_plan(trade, 0.5).starts_with("(scale 6.119"));
  CHECK(tempered_plan(trade, 1.0) == "Ztrade");
  const store::PlanNode filtered = store::group(Kind::filter, {trade, store::term("Len")});
  CHECK(tempered_plan(filtered, 0.5).ends_with(" Ztrade) Len)"));
}
