// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/best_matches.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace lede::store {
namespace {

std::vector<Xapian::docid> documents_of(const std::vector<Ranked>& matches) {
  std::vector<Xapian::docid> documents;
  for (const Ranked& match : matches) documents.push_back(match.document);
  return documents;
}

std::vector<std::string> best_keys(std::size_t wanted, BestByKey::Direction direction) {
  BestByKey best(wanted, direction);
  for (const char* key : {"m", "c", "x", "a", "q"}) {
    if (best.admits(key)) best.add({0.0, key, 1});
  }
  std::vector<std::string> keys;
  for (const Ranked& match : best.take()) keys.push_back(match.order_key);
  return keys;
}

}  // namespace

TEST_CASE("best matches: of equal scores none is left out") {
  BestByScore best(2);
  for (const auto& [score, document] : std::vector<std::pair<double, Xapian::docid>>{
           {1, 1}, {3, 2}, {2, 3}, {2, 4}, {2 + 1e-12, 5}}) {
    best.add(score, document);
  }
  std::vector<Xapian::docid> documents = documents_of(best.take());
  REQUIRE(documents.size() == 4);
  CHECK(documents.front() == 2);
  std::sort(documents.begin(), documents.end());
  CHECK(documents == std::vector<Xapian::docid>{2, 3, 4, 5});
}

TEST_CASE("best matches: none are wanted and none are kept") {
  BestByScore best(0);
  best.add(1.0, 1);
  CHECK(best.take().empty());
  CHECK(best_keys(0, BestByKey::Direction::ascending).empty());
}

TEST_CASE("best matches: of very many the best are those that sorting all finds") {
  std::mt19937 random(3);
  for (const std::size_t wanted : {1U, 10U, 300U}) {
    BestByScore best(wanted);
    std::vector<double> scores;
    for (Xapian::docid document = 1; document <= 20'000; ++document) {
      scores.push_back(static_cast<double>(random() % 4000) / 8.0);
      best.add(scores.back(), document);
    }
    std::vector<double> sorted = scores;
    std::sort(sorted.rbegin(), sorted.rend());
    const auto least = sorted[wanted - 1];
    const std::vector<Ranked> found = best.take();
    CHECK(found.size() == static_cast<std::size_t>(std::count_if(
                              scores.begin(), scores.end(), [&](double s) { return s >= least; })));
    CHECK(std::is_sorted(found.begin(), found.end(),
                         [](const Ranked& a, const Ranked& b) { return a.score > b.score; }));
    for (const Ranked& match : found)
      CHECK(match.score == doctest::Approx(scores[match.document - 1]));
  }
}

TEST_CASE("best matches: by key from either end") {
  using Keys = std::vector<std::string>;
  CHECK(best_keys(3, BestByKey::Direction::ascending) == Keys{"a", "c", "m"});
  CHECK(best_keys(2, BestByKey::Direction::descending) == Keys{"x", "q"});
  CHECK(best_keys(9, BestByKey::Direction::ascending) == Keys{"a", "c", "m", "q", "x"});
}

}  // namespace lede::store
