// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/plain_text.hpp"

#include <doctest/doctest.h>

using lede::indexing::cut_headline;
using lede::indexing::read_plain_text;
using lede::indexing::Reading;

TEST_CASE("plain text: the first line is the headline and the rest the body") {
  struct Case {
    std::string_view text, headline, body;
  };
  for (const Case& c : {
           Case{"Headline\n\nOne.\n\nTwo.\n", "Headline", "One.\n\nTwo."},
           Case{"\n \n  Headline  \nBody", "Headline", "Body"},
           Case{"Headline\n\n    Indented.\n    More.", "Headline", "    Indented.\n    More."},
           Case{"Only a line", "Only a line", ""},
           Case{"Only a line\n\n\n", "Only a line", ""},
           Case{"", "", ""},
       }) {
    CAPTURE(c.text);
    CHECK(cut_headline(c.text).headline == c.headline);
    CHECK(cut_headline(c.text).body == c.body);
  }
}

TEST_CASE("plain text: a file is one article without a date") {
  const Reading reading = read_plain_text({"/news/a.txt", "Headline\n\nBody.", 1});
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().title == "Headline");
  CHECK(reading.articles.front().body == "Body.");
  CHECK(reading.articles.front().published.empty());
}

TEST_CASE("plain text: lines below the headline tell who wrote and when") {
  const Reading reading = read_plain_text(
      {.path = "/a.txt", .bytes = "Ports\n\nBy Ada Quill\nMarch 5, 2025\n\nThe port."});
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].author == "Ada Quill");
  CHECK(reading.articles[0].published == "2025-03-05");
  CHECK(reading.articles[0].body == "By Ada Quill\nMarch 5, 2025\n\nThe port.");
}

TEST_CASE("plain text: a text that begins with By is no byline") {
  const Reading reading = read_plain_text(
      {.path = "/a.txt", .bytes = "Ports\n\nBy Wednesday the port was open again.\n"});
  CHECK(reading.articles.at(0).author.empty());
}
