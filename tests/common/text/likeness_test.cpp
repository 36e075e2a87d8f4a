// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/likeness.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace lede::text;

namespace {

std::string sketch(std::string_view text) {
  Analyzer analyzer;
  return sketch_of(analyzer.analyze(text));
}

using Words = std::vector<std::string>;

Words random_words(std::mt19937& random, std::size_t count) {
  std::uniform_int_distribution<int> word(0, 3000);
  Words words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("w" + std::to_string(word(random)));
  return words;
}

std::string sketch(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  return sketch(text);
}

/// The first `shared` words are the same; so many follow in each.
int copies_among(int rounds, std::size_t shared, std::size_t other) {
  std::mt19937 random(20261124);
  int copies = 0;
  for (int round = 0; round < rounds; ++round) {
    const Words story = random_words(random, shared);
    Words one = story;
    Words two = story;
    for (const std::string& word : random_words(random, other)) one.push_back(word);
    for (const std::string& word : random_words(random, other)) two.push_back(word);
    if (are_copies(sketch(one), sketch(two))) ++copies;
  }
  return copies;
}

}  // namespace

TEST_CASE("likeness: a sketch is of words whatever stands between them") {
  CHECK(sketch("One, two: three! Four?") == sketch("one two three four"));
  CHECK(sketch("four three two one") != sketch("one two three four"));
  CHECK(sketch("one two three").size() == 64);
}

TEST_CASE("likeness: a text of a few words is a copy of itself only") {
  CHECK(are_copies(sketch("one two three"), sketch("One two three")));
  CHECK_FALSE(are_copies(sketch("one two three"), sketch("one two four")));
  CHECK_FALSE(are_copies(sketch("one two three four"), sketch("two three four five")));
}

TEST_CASE("likeness: a story with another dateline and a few words changed is a copy") {
  std::mt19937 random(20261124);
  for (int round = 0; round < 200; ++round) {
    const Words story = random_words(random, 150);
    Words copy = story;
    copy.erase(copy.begin(), copy.begin() + 5);
    copy[40] = "changed";
    copy.push_back("credit");
    CHECK(are_copies(sketch(story), sketch(copy)));
    CHECK_FALSE(are_copies(sketch(story), sketch(random_words(random, 150))));
  }
}

TEST_CASE("likeness: of texts that share more than .6 of all that they hold most are copies") {
  CHECK(copies_among(200, 150, 15) >= 198);  // .83
  CHECK(copies_among(200, 150, 25) >= 185);  // .75
  CHECK(copies_among(200, 150, 90) <= 10);   // .45
  CHECK(copies_among(200, 60, 90) == 0);     // .25: a brief that two long stories begin with
}

TEST_CASE("likeness: what has no text is a copy of nothing") {
  CHECK(sketch("").empty());
  CHECK(sketch("two words").empty());
  CHECK_FALSE(are_copies("", ""));
  CHECK_FALSE(are_copies("", sketch("one two three")));
}
