// SPDX-License-Identifier: GPL-2.0-or-later
// Pages as sites of many kinds make them, each with the text that a person would call its article.
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "indexer/readers/html.hpp"

namespace {

std::string contents(const std::string& name) {
  std::ifstream file(std::string(LEDE_TEST_DATA) + "/html_pages/" + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("html pages: of each kind of page the article is read and nothing else") {
  for (const std::string page : {
           "agency_wire",
           "amp",
           "arabic",
           "bare_text",
           "blogger",
           "brief",
           "chinese",
           "columns",
           "corrections",
           "css_in_js",
           "digest",
           "drupal_agency",
           "elementor",
           "expandable",
           "faq",
           "figures",
           "french",
           "french_subscribers",
           "german",
           "gov_uk",
           "inline_clutter",
           "interview",
           "japanese",
           "key_points",
           "line_breaks",
           "list_article",
           "live_blog",
           "many_comments",
           "medium",
           "newsletter_box",
           "next_articles",
           "old_tables",
           "opinion",
           "paywall_json_ld",
           "paywall_teaser",
           "picture_series",
           "portal_stream",
           "portuguese",
           "preformatted",
           "press_release_end",
           "questions",
           "release_contacts",
           "russian",
           "sanctions",
           "script_only",
           "sections",
           "spanish",
           "squarespace",
           "substack",
           "table_of_contents",
           "teasers",
           "white_house",
           "wordpress",
       }) {
    CAPTURE(page);
    const std::string source = contents(page + ".html");
    const lede::indexing::Reading reading =
        lede::indexing::read_html({.path = "/" + page + ".html", .bytes = source});
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles.front().body + "\n" == contents(page + ".txt"));
  }
}
