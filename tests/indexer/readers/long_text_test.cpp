// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/long_text.hpp"

#include <string>

#include <doctest/doctest.h>

#include "indexer/readers/csv.hpp"
#include "indexer/readers/jsonl.hpp"

using lede::indexing::KeyMap;
using lede::indexing::LongText;
using lede::indexing::read_csv;
using lede::indexing::read_jsonl;
using lede::indexing::Reading;
using lede::indexing::warning_of;

namespace {

std::string prose() {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "The ministry raised its rate again. ";
  return text;
}

std::string warnings(const Reading& reading) {
  std::string text;
  for (const auto& unread : reading.keys.unread) {
    text += unread.place + ": " + warning_of(unread) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("long text: records without a body tell which key looks like it") {
  const std::string record = R"({"title":"T","page":{"story_en":")" + prose() + "\"}}\n";
  const Reading reading =
      read_jsonl({.path = "/a.jsonl", .bytes = "{\"title\":\"x\"}\n" + record + record}, KeyMap());
  CHECK(reading.articles.size() == 3);
  CHECK(
      warnings(reading) ==
      "/a.jsonl:2: a headline without a text (and 1 more); \"page.story_en\" looks like it: --map "
      "body=page.story_en\n");
  const Reading mapped =
      read_jsonl({.path = "/a.jsonl", .bytes = record}, KeyMap("body=page.story_en"));
  CHECK(warnings(mapped).empty());
  CHECK(mapped.articles.at(0).body.starts_with("The ministry"));
}

TEST_CASE("long text: so do rows of tables") {
  const Reading reading = read_csv({.path = "/a.csv",
                                    .bytes = "T," + prose() + "\n",
                                    .first_line = 2,
                                    .header = "title,Story in English\n"},
                                   {});
  CHECK(
      warnings(reading) ==
      "/a.csv:2: a headline without a text; \"Story in English\" looks like it: --map 'body=Story "
      "in English'\n");
}

TEST_CASE("long text: a record that is no article says so too") {
  const Reading reading =
      read_jsonl({.path = "/a.jsonl", .bytes = R"({"story_en":")" + prose() + "\"}"}, KeyMap());
  CHECK(reading.rejections.at(0).reason ==
        "neither title nor body; \"story_en\" looks like its text: --map body=story_en");
}

TEST_CASE("long text: the longest counts and neither addresses nor packed bytes do") {
  LongText text;
  text.see("packed", std::string(5000, 'A'));
  text.see("note", "short");
  text.see("with,comma", prose());
  CHECK(text.hint().empty());
  text.see("first", prose());
  text.see("second", prose() + prose());
  text.see("third", prose());
  CHECK(text.hint() == "; \"second\" looks like its text: --map body=second");
}
