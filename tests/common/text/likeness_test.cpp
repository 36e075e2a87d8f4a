// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/likeness.hpp"

#include <bit>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace lede::text;

namespace {

Shingles shingles(std::string_view text) {
  Analyzer analyzer;
  return shingles_of(analyzer.analyze(text), text);
}

std::vector<std::string> random_words(std::mt19937& random, std::size_t count) {
  std::uniform_int_distribution<int> word(0, 3000);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("w" + std::to_string(word(random)));
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  return text;
}

}  // namespace

TEST_CASE("likeness: shingles are three words in a row whatever stands between them") {
  CHECK(shingles("").empty());
  CHECK(shingles("two words").empty());
  CHECK(shingles("one two three").size() == 1);
  CHECK(shingles("one two three one two three").size() == 3);  // each once
  CHECK(shingles("One, two: three!") == shingles("one two three"));
  CHECK(shingles("three two one") != shingles("one two three"));
}

TEST_CASE("likeness: a text with a few words changed is a copy and another is not") {
  std::mt19937 random(20261124);
  int copies_seen = 0;
  for (int round = 0; round < 200; ++round) {
    const std::vector<std::string> story = random_words(random, 150);
    std::vector<std::string> copy = story;
    copy.erase(copy.begin(), copy.begin() + 10);  // another dateline
    copy[40] = "changed";
    copy[90] = "altered";
    copy.push_back("credit");
    const Shingles one = shingles(joined(story));
    const Shingles other = shingles(joined(copy));
    CHECK(are_copies(one, other));
    if (may_be_copies(simhash(one), simhash(other))) ++copies_seen;

    const Shingles different = shingles(joined(random_words(random, 150)));
    CHECK_FALSE(are_copies(one, different));
    CHECK_FALSE(may_be_copies(simhash(one), simhash(different)));
    // A brief that a long story begins with is no copy of it.
    const std::vector<std::string> brief(story.begin(), story.begin() + 60);
    CHECK_FALSE(are_copies(one, shingles(joined(brief))));
  }
  CHECK(copies_seen == 200);
}

TEST_CASE("likeness: what has no text is a copy of nothing") {
  CHECK(simhash({}) == 0);
  CHECK_FALSE(may_be_copies(0, 0));
  CHECK_FALSE(are_copies({}, {}));
}
