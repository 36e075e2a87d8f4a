// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml1.hpp"

#include <string>

#include <doctest/doctest.h>

#include "indexer/readers/newsml.hpp"

using lede::indexing::read_newsml;
using lede::indexing::Reading;

namespace {

Reading read(std::string_view item) {
  return read_newsml({.path = "/a.xml", .bytes = "<NewsML>" + std::string(item) + "</NewsML>"});
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("newsml1: a story is a text under a headline of its own") {
  const Reading reading = read(
      "<NewsItem><NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines>"
      "<NewsComponent><ContentItem><DataContent>a</DataContent></ContentItem></NewsComponent>"
      "<NewsComponent><NewsLines><HeadLine>B</HeadLine></NewsLines>"
      "<ContentItem><DataContent>b</DataContent></ContentItem></NewsComponent>"
      "</NewsComponent></NewsItem>");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].title == "A");
  CHECK(reading.articles[0].body == "a");
  CHECK(reading.articles[0].path == "/a.xml#1");
  CHECK(reading.articles[1].title == "B");
  CHECK(reading.articles[1].body == "b");
}

TEST_CASE("newsml1: of several renditions the first that says something is taken") {
  const Reading reading = read(
      "<NewsItem><NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines>"
      "<ContentItem><DataContent> </DataContent></ContentItem>"
      "<ContentItem><MediaType FormalName=\"Photo\"/><DataContent>p</DataContent></ContentItem>"
      "<ContentItem><DataContent><p>a</p></DataContent></ContentItem>"
      "<ContentItem><DataContent>b</DataContent></ContentItem></NewsComponent></NewsItem>");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].body == "a");
  CHECK(reading.articles[0].path == "/a.xml");
}

TEST_CASE("newsml1: an identifier is the same for every revision") {
  const auto id = [](std::string_view identifier, std::string_view revision) {
    return read("<NewsItem><Identification><NewsIdentifier><RevisionId>" + std::string(revision) +
                "</RevisionId><PublicIdentifier>" + std::string(identifier) +
                "</PublicIdentifier></NewsIdentifier></Identification>"
                "<ContentItem><DataContent>a</DataContent></ContentItem></NewsItem>")
        .articles.at(0)
        .id;
  };
  CHECK(id("urn:newsml:a:20060307:b:3U", "3") == "urn:newsml:a:20060307:b");
  CHECK(id("urn:newsml:a:20060307:b", "3") == "urn:newsml:a:20060307:b");
}

TEST_CASE("newsml1: depth and number without end take no time without end") {
  const std::string deep = repeated("<NewsComponent>", 100'000) +
                           "<ContentItem><DataContent>a</DataContent></ContentItem>" +
                           repeated("</NewsComponent>", 100'000);
  CHECK(read("<NewsItem>" + deep + "</NewsItem>").articles.size() == 1);
  const std::string parts = repeated("<a/>", 100'000);
  const std::string stories = repeated(
      "<NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines>"
      "<ContentItem><DataContent>a</DataContent></ContentItem></NewsComponent>",
      20'000);
  CHECK(read("<NewsItem><NewsComponent>" + parts + stories + "</NewsComponent></NewsItem>")
            .articles.size() == 20'000);
}
