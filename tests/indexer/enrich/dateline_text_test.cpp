// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/enrich/dateline_text.hpp"

#include <doctest/doctest.h>

using lede::indexing::DatelineText;
using lede::indexing::normal;
using lede::indexing::single_spaced;

TEST_CASE("dateline text: words end at the signs of a dateline and prose at white space") {
  const DatelineText text("PORT VELMONT, Maine (AP)—It rained.", 0);
  std::vector<std::string> words;
  for (const auto& word : text.words(9)) words.emplace_back(word.text);
  CHECK(words == std::vector<std::string>{"PORT", "VELMONT", "Maine"});
  CHECK(text.words(2).size() == 2);
  CHECK(text.prose(9).back() == "rained.");
}

TEST_CASE("dateline text: what stands in brackets is taken with them or not at all") {
  DatelineText text("(AP) /TASS/ (open", 0);
  CHECK(text.take_between('(', ')') == "AP");
  CHECK_FALSE(text.take_between('(', ')'));
  text.skip_space();
  CHECK(text.stands_apart());
  CHECK(text.take_between('/', '/') == "TASS");
  CHECK(text.stands_behind("/"));
  text.skip_space();
  CHECK_FALSE(text.take_between('(', ')'));
  CHECK(text.next_is("(open"));
}

TEST_CASE("dateline text: the rest of a line ends at a sign") {
  DatelineText text(" AFP | News\nSeoul", 0);
  CHECK(text.take_rest_of_line("|") == "AFP");
  CHECK(text.take("|"));
  CHECK(text.take_rest_of_line("|") == "News");
  CHECK(text.next_is("\n"));
}

TEST_CASE("dateline text: words are compared in their normal form and shown on one line") {
  CHECK(single_spaced("SAN\n  AURELIO") == "SAN AURELIO");
  CHECK(normal("Oct.") == "oct");
  CHECK(normal("März") == "marz");
}
