// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/recency.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede;

namespace {

constexpr Day today = std::chrono::year{2025} / 5 / 15;

// Published so many days before the end of today.
store::Match match(std::string id, double score, int days_old) {
  const std::chrono::sys_seconds published = today + std::chrono::days{1 - days_old};
  return {std::move(id), score, published.time_since_epoch().count()};
}

store::Match undated(std::string id, double score) {
  return {std::move(id), score};
}

std::string ids(const std::vector<store::Match>& matches) {
  std::string text;
  for (const store::Match& match : matches) text += match.id;
  return text;
}

}  // namespace

TEST_CASE("recency: what an age is worth") {
  struct Case {
    int days_old;
    double score;
  };
  // One match says little of the half-life: with the usual one, of five, it stays near 30 days.
  for (const Case& c : {Case{0, 10.0}, Case{30, 7.15}, Case{3'650, 5.0}}) {
    CAPTURE(c.days_old);
    const std::vector<store::Match> ranked =
        favour_recent({match("a", 10.0, 0), match("b", 5.0, c.days_old)}, today);
    CHECK(ranked[0].score == doctest::Approx(20.0));
    CHECK(ranked[1].score == doctest::Approx(c.score).epsilon(0.02));
  }
  CHECK(favour_recent({undated("a", 10.0)}, today)[0].score == 10.0);
}

TEST_CASE("recency: what is published after today is as new as today") {
  const std::vector<store::Match> ranked =
      favour_recent({match("a", 10.0, 0), match("b", 10.0, -5)}, today);
  CHECK(ranked[0].score == ranked[1].score);
}

TEST_CASE("recency: in an archive the newest is new") {
  CHECK(ids(favour_recent({match("a", 10.0, 9'100), match("b", 9.0, 9'000)}, today)) == "ba");
}

TEST_CASE(
    "recency: the half-life is short where the best are of one week and long where of years") {
  const auto worth_of_ten_days = [](int days_apart) {
    std::vector<store::Match> best;
    for (int i = 0; i < 50; ++i) best.push_back(match("a", 10.0, i * days_apart / 10));
    best.push_back(match("z", 5.0, 10));
    return favour_recent(best, today).back().score / 5.0;
  };
  CHECK(worth_of_ten_days(1) < 1.5);
  CHECK(worth_of_ten_days(1'000) > 1.9);
}

TEST_CASE("recency: a fresh article passes a somewhat better old one and no much better one") {
  CHECK(ids(favour_recent({match("a", 30.0, 900), match("b", 12.0, 900), match("c", 10.0, 1)},
                          today)) == "acb");
}

TEST_CASE("recency: equal scores are ordered by date and then by id") {
  CHECK(ids(favour_recent(
            {undated("z", 0.0), match("b", 0.0, 9), match("a", 0.0, 9), match("c", 0.0, 1)},
            today)) == "cabz");
}

TEST_CASE("recency: what is not among the most relevant stays behind them") {
  std::vector<store::Match> best(most_weighed_by_age, match("a", 10.0, 3'650));
  best.push_back(match("b", 9.0, 0));
  const std::vector<store::Match> ranked = favour_recent(best, today);
  CHECK(ranked.back().id == "b");
  CHECK(ranked.back().score == 9.0);
}
