// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::begins_with_html;
using lede::indexing::read_html;
using lede::indexing::Reading;

namespace {

Reading read(const std::string& page) {
  return read_html({.path = "/news/a.html", .bytes = page});
}

}  // namespace

TEST_CASE("html: a page is one article") {
  const Reading reading = read(
      "<html lang=en><title>Ports</title><meta name=author content='Ada Example'>"
      "<p>Ports open.</p></html>");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().title == "Ports");
  CHECK(reading.articles.front().author == "Ada Example");
  CHECK(reading.articles.front().body == "Ports open.");
  CHECK(reading.articles.front().language == "en");
}

TEST_CASE("html: a page that says nothing is rejected") {
  for (const std::string page : {"<html></html>", "<script>x</script>", "<title> </title>"}) {
    CAPTURE(page);
    const Reading reading = read(page);
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections.front().reason == "a page with neither title nor text");
  }
}

TEST_CASE("html: a text that stands in JSON-LD alone is read there") {
  std::string sentence;
  for (int i = 0; i < 10; ++i) sentence += "Ministers met in Port Velmont. ";
  const std::string script =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
      "\"headline\":\"Ports\",\"articleBody\":\"" +
      sentence + "\\n" + sentence + "\"}</script>";
  const Reading reading = read(script + "<div id=root>Loading</div>");
  REQUIRE(reading.articles.size() == 1);
  sentence.pop_back();
  CHECK(reading.articles.front().body == sentence + "\n\n" + sentence);
}

TEST_CASE("html: documents are recognised by how they begin") {
  for (const std::string_view head :
       {"<!DOCTYPE html>", "<!doctype HTML PUBLIC", " \n<html>", "<HTML LANG=en>",
        "<?xml version='1.0'?>\n<!-- x -->\n<html xmlns=", "\xEF\xBB\xBF<head>"}) {
    CAPTURE(head);
    CHECK(begins_with_html(head));
  }
  for (const std::string_view head : {"", "<", "<!DOCTYPE rss>", "<?xml version='1.0'?><rss>",
                                      "<htmlx>", "text <html>", "<!-- open <html>", "<p>"}) {
    CAPTURE(head);
    CHECK_FALSE(begins_with_html(head));
  }
}
