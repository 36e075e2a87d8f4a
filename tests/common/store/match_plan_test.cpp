// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/match_plan.hpp"

#include <doctest/doctest.h>

namespace lede::store {

using Kind = PlanNode::Kind;

TEST_CASE("match plan: prints itself") {
  PlanNode range;
  range.kind = Kind::slot_range;
  range.slot = 1;
  range.text = "20250101";
  const PlanNode deal = with_spans(
      group(Kind::all, {term("Ztrade"), term("Zdeal")}),
      span_group(SpanPlan::Kind::near, {span_word({"trades", "trade"}), span_word({"deal"})}, 5));
  CHECK(to_string(group(Kind::filter, {deal, range})) ==
        "(filter (spans (all Ztrade Zdeal) (near 5 trade|trades deal)) (slot_range 1 20250101..))");
  CHECK(to_string(PlanNode{}) == "(nothing)");
}

TEST_CASE("match plan: a group of one is that one and a group of none matches nothing") {
  CHECK(to_string(group(Kind::any, {term("Za")})) == "Za");
  CHECK(to_string(group(Kind::all, {})) == "(nothing)");
}

}  // namespace lede::store
