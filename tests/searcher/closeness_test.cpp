// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/closeness.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using namespace lede;

namespace {

/// Where a word stands.
struct Places {
  std::vector<std::uint32_t> positions;
  std::size_t typed = 0;
};

/// An article in which two words stand.
class TwoWords {
 public:
  TwoWords(Places one, Places other)
      : one_(std::move(one)),
        other_(std::move(other)),
        words_{{{one_.positions, one_.typed}, {other_.positions, other_.typed}}} {}
  TwoWords(const TwoWords&) = delete;
  TwoWords& operator=(const TwoWords&) = delete;

  // The title has positions 1 to 9, the body begins at 1,034.
  operator store::Standing() const { return {words_, {1'034, 1'034, 1'090}, relative_length}; }

  double relative_length = 1.0;

 private:
  Places one_, other_;
  std::array<store::Standing::Places, 2> words_;
};

// Trade, behind which deal stands.
const std::vector<query::RankedWord> trade_deal{{{"trade", "trades"}, "trade", 2.0, {1}},
                                                {{"deal"}, "deal", 4.0, {}}};

}  // namespace

TEST_CASE("closeness: words side by side count by how often they are so") {
  const double once = closeness(trade_deal, TwoWords({{2'000}}, {{2'001}})).side_by_side;
  // 0.4 times the mean rarity of 3, 1 / (1 + 1.2) of it.
  CHECK(once == doctest::Approx(0.4 * 3.0 / 2.2));
  const double twice =
      closeness(trade_deal, TwoWords({{2'000, 2'100}}, {{2'001, 2'101}})).side_by_side;
  CHECK(twice == doctest::Approx(0.4 * 3.0 * 2.0 / 3.2));
}

TEST_CASE("closeness: words apart or the other way round are not side by side") {
  CHECK(closeness(trade_deal, TwoWords({{2'000}}, {{2'002}})).side_by_side == 0.0);
  CHECK(closeness(trade_deal, TwoWords({{2'001}}, {{2'000}})).side_by_side == 0.0);
  CHECK(closeness(trade_deal, TwoWords({{2'000}}, {{}})).side_by_side == 0.0);
}

TEST_CASE("closeness: the earlier a word stands in the body the more it counts") {
  struct Case {
    std::vector<std::uint32_t> positions;
    double opening;
  };
  // 0.6 times the rarity of 2, 1/e of it fifty words later. The title is no opening.
  for (const Case& c : {Case{{5}, 0.0}, Case{{1'034}, 1.2}, Case{{5, 1'034, 1'060}, 1.2},
                        Case{{1'084}, 1.2 * std::exp(-1.0)}}) {
    CAPTURE(c.positions.back());
    CHECK(closeness(trade_deal, TwoWords({c.positions}, {{}})).opening ==
          doctest::Approx(c.opening));
  }
}

TEST_CASE("closeness: the form that was typed counts and less in a long article") {
  CHECK(closeness(trade_deal, TwoWords({{2'000}, 0}, {{}})).as_typed == 0.0);
  CHECK(closeness(trade_deal, TwoWords({{2'000}, 1}, {{}})).as_typed ==
        doctest::Approx(0.2 * 2.0 / 2.2));
  TwoWords in_long_article({{2'000}, 1}, {{}});
  in_long_article.relative_length = 3.0;
  CHECK(closeness(trade_deal, in_long_article).as_typed < 0.2 * 2.0 / 3.0);
}
