// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/content.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::article_text;
using lede::indexing::HtmlPage;
using lede::indexing::PageFacts;
using lede::indexing::parse_html;
using lede::indexing::roles_of;

namespace {

// Two paragraphs that are enough to be an article.
const std::string first =
    "The ministers of four states met in Port Velmont on Monday, behind closed doors, and signed "
    "an accord on fishing, which none of them had read in full, officials said.";
const std::string second =
    "It binds them to count their fleets, to share the figures, and to meet again in spring, "
    "when the first of three reports is due, according to a draft seen by reporters.";
const std::string article = "<p>" + first + "</p><p>" + second + "</p>";
const std::string text = first + "\n\n" + second;

std::string read(const std::string& source, std::string_view title = "") {
  const HtmlPage page = *parse_html(source);
  PageFacts said;
  said.title = title;
  return article_text(page, roles_of(page), said);
}

}  // namespace

TEST_CASE("html content: what stands around an article is left out") {
  for (const std::string around : {
           "<nav><a href=/>Home</a></nav>",
           "<footer>All rights reserved, for ever</footer>",
           "<div class='cookie-consent'>We and our partners value your privacy, and store.</div>",
           "<div id=comments><p>I read this twice, and understood nothing of it, alas.</p></div>",
           "<div class='RelatedStories'><p>Ports, ships and tariffs: what comes next</p></div>",
           "<div class=most-read><p>Ports, ships and tariffs: what comes next</p></div>",
           "<ul><li><a href=/a>Ports open again</a><li><a href=/b>Ships wait</a></ul>",
           "<form><input name=q> Search the site</form>",
           "<script>var text = 'ministers, ports';</script>",
           "<div style='display: none'>Nobody sees this, ever</div>",
           "<p hidden>Nobody sees this, ever</p>",
           "<div class=byline>By Ada Example</div>",
           "<div role=complementary>Ports, ships and tariffs: what comes next</div>",
       }) {
    CAPTURE(around);
    CHECK(read("<body><div>" + article + around + "</div></body>") == text);
    CHECK(read("<body>" + around + "<div>" + article + "</div></body>") == text);
  }
}

TEST_CASE("html content: the parts of an article stay") {
  struct Case {
    std::string source, text;
  };
  for (const Case& c : {
           Case{"<h2>What comes next</h2><p>Spring.", "What comes next\n\nSpring."},
           Case{"<ul><li>one report<li>two reports</ul>", "one report\n\ntwo reports"},
           Case{"<blockquote>It is a bridge.</blockquote>", "It is a bridge."},
           Case{"<pre>a = 1\nb = 2</pre>", "a = 1 b = 2"},
           Case{"<table><tr><td>Fleet<td>Ships<tr><td>Karst<td>12</table>",
                "Fleet Ships\n\nKarst 12"},
           Case{"one<br>line<br><br>two", "one line\n\ntwo"},
           Case{"<p>An <a href=x>accord</a> of&nbsp;<i>some</i>   kind.",
                "An accord of some kind."},
           Case{"<p>* * *<p>after", "after"},
           Case{"<p>co&shy;operate", "cooperate"},
       }) {
    CAPTURE(c.source);
    CHECK(read("<div>" + article + c.source + "</div>") == text + "\n\n" + c.text);
  }
}

TEST_CASE("html content: the headline is the title and no paragraph") {
  CHECK(read("<div><h1>Four states sign</h1>" + article + "</div>", "Four States sign") == text);
  CHECK(read("<div><p><b>Four states sign</b></p>" + article + "</div>", "Four states sign") ==
        text);
}

TEST_CASE("html content: an article goes on beside its first part") {
  CHECK(read("<body><main><section class=s>" + article + "</section><section class=s>" + article +
             "</section></main></body>") == text + "\n\n" + text);
  CHECK(read("<body><div>" + article + "</div><p>" + second + "</p></body>") ==
        text + "\n\n" + second);
}

TEST_CASE("html content: markup that misnames most of a page is not believed") {
  CHECK(read("<body><div class=sidebar>" + article + "</div></body>") == text);
  CHECK(read("<body class='nav-open'>" + article + "</body>") == text);
}

TEST_CASE("html content: a brief is not given up for what stands around it") {
  CHECK(read("<nav><a href=/>Home</a> <a href=/a>Trade and ports and ships</a></nav><p>Ministers "
             "met on Monday at noon.</p><footer>All rights reserved, in every port</footer>") ==
        "Ministers met on Monday at noon.");
}

TEST_CASE("html content: a page without an article is read as it is") {
  CHECK(read("<ul><li><a href=a>Ports</a><li><a href=b>Ships</a></ul>") == "Ports\n\nShips");
  CHECK(read("Ports") == "Ports");
  CHECK(read("<script>x</script>").empty());
  CHECK(read("").empty());
}
