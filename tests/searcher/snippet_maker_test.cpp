// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippet_maker.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "common/base/utf8.hpp"
#include "tests/support/marked.hpp"

using namespace lede;
using support::marked;
using support::needle;

namespace {

constexpr std::string_view filler =
    "The committee met in the morning and talked about the weather for a long while. ";

struct Maker {
  text::Analyzer analyzer;
  SnippetMaker maker{analyzer};

  std::vector<Snippet> snippets(const Article& article, const std::vector<query::Needle>& needles,
                                SnippetOptions options = {1, 100}) {
    return maker.snippets(article, NeedleFinder(needles), options);
  }
};

Article article_with(std::string body) {
  Article article;
  article.language = "en";
  article.body = std::move(body);
  return article;
}

// The passages in brackets and ellipses, a line each.
std::string shown(const std::vector<Snippet>& snippets) {
  std::string text;
  for (const Snippet& snippet : snippets) {
    if (!text.empty()) text += '\n';
    text += snippet.cut_before ? "…" : "";
    text += marked(snippet.passage);
    text += snippet.cut_after ? "…" : "";
  }
  return text;
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("snippets: the surface word is highlighted although only the stem matched") {
  const Article article = article_with("Ministers negotiated for a week.");
  CHECK(shown(Maker().snippets(article, {needle("negotiating|negotiated")})) ==
        "Ministers [negotiated] for a week.");
}

TEST_CASE("snippets: a phrase is one span") {
  const Article article = article_with("The trade deal is not a deal about trade.");
  CHECK(shown(Maker().snippets(article, {needle("trade deal")})) ==
        "The [trade deal] is not a deal about trade.");
}

TEST_CASE("snippets: words side by side are spans of their own") {
  const Article article = article_with("The central bank waits.");
  CHECK(shown(Maker().snippets(article, {needle("central"), needle("bank")})) ==
        "The [central] [bank] waits.");
}

TEST_CASE("snippets: whole sentences where they fit") {
  const Article article = article_with(
      std::string(filler) + "A tariff was set. It begins in May. " + std::string(filler));
  CHECK(shown(Maker().snippets(article, {needle("tariff")}, {1, 40})) ==
        "A [tariff] was set. It begins in May.");
}

TEST_CASE("snippets: the passage with more of the query's words wins") {
  const Article article = article_with("A tariff is a tax. " + repeated(filler, 3) +
                                       "The tariff on steel stays. " + repeated(filler, 3));
  CHECK(shown(Maker().snippets(article, {needle("tariff"), needle("steel")}, {1, 30})) ==
        "The [tariff] on [steel] stays.");
}

TEST_CASE("snippets: among single words the rarest wins") {
  const Article article =
      article_with("The year was long. " + repeated(filler, 2) + "Fentanyl was found. " +
                   repeated(filler, 2) + "Another year began.");
  CHECK(shown(Maker().snippets(article, {needle("year", 0.5), needle("fentanyl", 6.0)}, {1, 25})) ==
        "[Fentanyl] was found.");
}

TEST_CASE("snippets: words that stand closer together win") {
  const Article article = article_with(
      "Steel was never mentioned by any of the many speakers who came to praise the new tariff. "
      "Nobody knew why. The steel tariff fell.");
  CHECK(shown(Maker().snippets(article, {needle("steel"), needle("tariff")}, {1, 24})) ==
        "The [steel] [tariff] fell.");
}

TEST_CASE("snippets: of equal passages the first wins") {
  const Article article = article_with("First a tariff. " + repeated(filler, 3) + "Then a tariff.");
  CHECK(shown(Maker().snippets(article, {needle("tariff")}, {1, 20})) == "First a [tariff].");
}

TEST_CASE("snippets: a second passage shows what the first did not") {
  const Article article =
      article_with("The tariff rose. " + repeated(filler, 2) + "The tariff fell. " +
                   repeated(filler, 2) + "Steel was dear.");
  const std::vector<query::Needle> needles{needle("tariff", 2.0), needle("steel", 1.0)};
  CHECK(shown(Maker().snippets(article, needles, {2, 20})) ==
        "The [tariff] rose.\n[Steel] was dear.");
}

TEST_CASE("snippets: passages come in the order of the text") {
  const Article article =
      article_with("The year was long. " + repeated(filler, 2) + "Fentanyl was found.");
  const std::vector<query::Needle> needles{needle("year", 1.0), needle("fentanyl", 6.0)};
  CHECK(shown(Maker().snippets(article, needles, {2, 25})) ==
        "The [year] was long.\n[Fentanyl] was found.");
}

TEST_CASE("snippets: one match gives one passage however many are allowed") {
  CHECK(Maker().snippets(article_with("A tariff."), {needle("tariff")}, {5, 100}).size() == 1);
}

TEST_CASE("snippets: none are made where none are wanted") {
  CHECK(Maker().snippets(article_with("A tariff."), {needle("tariff")}, {0, 100}).empty());
}

TEST_CASE("snippets: a long sentence is cut between words around the match") {
  const Article article = article_with(repeated("alpha beta gamma ", 30) + "tariff" +
                                       repeated(" delta epsilon zeta", 30) + ".");
  CHECK(shown(Maker().snippets(article, {needle("tariff")}, {1, 60})) ==
        "…alpha beta gamma [tariff] delta epsilon zeta delta epsilon…");
}

TEST_CASE("snippets: a long sentence keeps its start where the match is near it") {
  const Article article = article_with("The tariff" + repeated(" delta epsilon zeta", 30) + ".");
  CHECK(shown(Maker().snippets(article, {needle("tariff")}, {1, 40})) ==
        "The [tariff] delta epsilon zeta delta…");
}

TEST_CASE("snippets: a long sentence keeps its end where the match is near it") {
  const Article article = article_with(repeated("alpha beta gamma ", 30) + "tariff falls.");
  CHECK(shown(Maker().snippets(article, {needle("tariff")}, {1, 40})) ==
        "…gamma alpha beta gamma [tariff] falls.");
}

TEST_CASE("snippets: a heading goes on into its paragraph") {
  const Article article = article_with(std::string(filler) + "\n\nTariffs\n\nThey will go.");
  CHECK(shown(Maker().snippets(article, {needle("tariffs")}, {1, 60})) ==
        "[Tariffs]\n\nThey will go.");
}

TEST_CASE("snippets: a sentence that is long enough stays in its paragraph") {
  const Article article = article_with("The tariff will be gone by May.\n\nOther news follows.");
  CHECK(shown(Maker().snippets(article, {needle("tariff")}, {1, 60})) ==
        "The [tariff] will be gone by May.");
}

TEST_CASE("snippets: the opening where only the title matched") {
  const Article article = article_with("It rained. It stopped. " + repeated(filler, 5));
  const std::vector<Snippet> snippets = Maker().snippets(article, {needle("tariff")}, {2, 30});
  CHECK(shown(snippets) == "It rained. It stopped.");
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].offset == 0);
}

TEST_CASE("snippets: the summary where only it matched") {
  Article article = article_with("It rained.");
  article.summary = "A tariff ends.";
  const std::vector<Snippet> snippets = Maker().snippets(article, {needle("tariff")});
  CHECK(shown(snippets) == "A [tariff] ends.");
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].field == SnippetField::summary);
}

TEST_CASE("snippets: the opening of the summary where there is no body") {
  Article article = article_with("");
  article.summary = "A tariff ends.";
  const std::vector<Snippet> snippets = Maker().snippets(article, {needle("steel")});
  CHECK(shown(snippets) == "A tariff ends.");
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].field == SnippetField::summary);
}

TEST_CASE("snippets: an article without text has none") {
  CHECK(Maker().snippets(article_with(""), {needle("tariff")}).empty());
  CHECK(Maker().snippets(article_with("  \n\n "), {needle("tariff")}).empty());
}

TEST_CASE("snippets: an opening without any word is cut all the same") {
  const std::vector<Snippet> snippets =
      Maker().snippets(article_with(repeated("!?", 5000)), {needle("tariff")}, {1, 100});
  REQUIRE(snippets.size() == 1);
  CHECK(count_code_points(snippets[0].passage.text) <= 100);
  CHECK(!snippets[0].passage.text.empty());
}

TEST_CASE("snippets: the text is the article's own white space and all") {
  const Article article = article_with("A  tariff\n   that\tends.");
  const std::vector<Snippet> snippets = Maker().snippets(article, {needle("tariff")});
  REQUIRE(snippets.size() == 1);
  CHECK(snippets[0].passage.text == "A  tariff\n   that\tends.");
}

TEST_CASE("snippets: an offset leads to the passage in its field") {
  const Article article = article_with(repeated(filler, 3) + "Drogen im Café: a tariff.");
  const std::vector<Snippet> snippets = Maker().snippets(article, {needle("tariff")}, {1, 30});
  REQUIRE(snippets.size() == 1);
  CHECK(article.body.substr(snippets[0].offset, snippets[0].passage.text.size()) ==
        snippets[0].passage.text);
}

TEST_CASE("snippets: a huge article takes no more than a moment") {
  const Article article = article_with(repeated("A tariff on steel. ", 200'000));
  const auto start = std::chrono::steady_clock::now();
  const std::vector<Snippet> snippets =
      Maker().snippets(article, {needle("tariff"), needle("steel")}, {3, 240});
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
  CHECK(snippets.size() == 3);
}

TEST_CASE("highlight: all of a title with everything that matched") {
  Maker maker;
  const std::vector<query::Needle> needles{support::in_title(needle("tariffs")), needle("steel")};
  const NeedleFinder finder(needles);
  CHECK(marked(maker.maker.highlight("Steel tariffs fall", "en", finder, TextPart::title)) ==
        "[Steel] [tariffs] fall");
  CHECK(marked(maker.maker.highlight("Steel tariffs fall", "en", finder, TextPart::body)) ==
        "[Steel] tariffs fall");
}

TEST_CASE("snippets: a match far into a long article is shown") {
  const std::string paragraph = repeated(filler, 20) + "\n\n";
  const std::string before = repeated(paragraph, 1600);  // some 2.5 MB
  REQUIRE(before.size() > 2 * SnippetMaker::max_analyzed_bytes);
  const Article article = article_with(before + "México set a trade deal. It begins in May.");
  Maker maker;
  const std::vector<query::Needle> needles{needle("trade deal")};
  const std::vector<Snippet> snippets = maker.snippets(article, needles, {2, 60});
  CHECK(shown(snippets) == "México set a [trade deal]. It begins in May.");
  REQUIRE(snippets.size() == 1);
  CHECK(snippets.front().offset == before.size());

  const Highlighted all =
      maker.maker.highlight(article.body, "en", NeedleFinder(needles), TextPart::body);
  REQUIRE(all.highlights.size() == 1);
  CHECK(all.highlights.front().in(all.text) == "trade deal");
}
