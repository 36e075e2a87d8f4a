// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/carried_markup.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::Article;
using lede::indexing::read_markup;

TEST_CASE("carried markup: tags and references become text") {
  Article article;
  article.title = "Ports &amp; <em>tariffs</em>";
  article.body = "<p>Rates rise&#8217;s.</p>\n<ul><li>One</li></ul><script>x()</script>";
  article.summary = "R&amp;D";
  read_markup(article);
  CHECK(article.title == "Ports & tariffs");
  CHECK(article.body == "Rates rise’s.\n\nOne");
  CHECK(article.summary == "R&D");
}

TEST_CASE("carried markup: lines stay where only references are") {
  Article article;
  article.body = "One &amp; two.\nThree.";
  read_markup(article);
  CHECK(article.body == "One & two.\nThree.");
}

TEST_CASE("carried markup: angles and signs of a text are no markup") {
  Article article;
  article.title = "AT&T: x < y";
  article.body = "If a<b, R&D costs <name> &copy 5.\n\nMail <a@example.org>";
  const Article before = article;
  read_markup(article);
  CHECK(article.title == before.title);
  CHECK(article.body == before.body);
}

TEST_CASE("carried markup: what was dumped stays as it is") {
  Article article;
  article.id = "1";
  article.path = "/a.txt";
  article.language = "en";
  article.body = "Write <p>text</p> &amp; go";
  read_markup(article);
  CHECK(article.body == "Write <p>text</p> &amp; go");
}
