// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/page.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::HtmlNode;
using lede::indexing::HtmlPage;
using lede::indexing::max_html_depth;
using lede::indexing::parse_html;

namespace {

/// `(p "text" (a "link"))`, without what is in a node that only white space is.
std::string tree(const HtmlPage& page) {
  std::string result;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 1; i < page.nodes.size(); ++i) {
    for (; !ends.empty() && ends.back() <= i; ends.pop_back()) result += ')';
    const HtmlNode& node = page.nodes[i];
    if (!result.empty() && result.back() != '(') result += ' ';
    if (node.is_text) {
      result += (node.in_link ? "@" : "") + std::string(node.text);
    } else {
      result += '(' + std::string(node.text);
      ends.push_back(node.end);
    }
  }
  return result + std::string(ends.size(), ')');
}

std::string tree_of(std::string_view source) {
  const std::optional<HtmlPage> page = parse_html(source);
  REQUIRE(page.has_value());
  return tree(*page);
}

}  // namespace

TEST_CASE("html page: ends that are left out are supplied") {
  struct Case {
    std::string_view source, tree;
  };
  for (const Case& c : {
           Case{"<p>a<p>b", "(p a) (p b)"},
           Case{"<p>a<div>b</div>", "(p a) (div b)"},
           Case{"<p>a<span>b</p>c", "(p a (span b)) c"},
           Case{"<ul><li>a<li>b</ul>c", "(ul (li a) (li b)) c"},
           Case{"<ul><li>a<ul><li>b</ul><li>c</ul>", "(ul (li a (ul (li b))) (li c))"},
           Case{"<dl><dt>a<dd>b<dt>c</dl>", "(dl (dt a) (dd b) (dt c))"},
           Case{"<table><tr><td>a<td>b<tr><th>c</table>d",
                "(table (tr (td a) (td b)) (tr (th c))) d"},
           Case{"<table><tr><td><p>a<td>b</table>", "(table (tr (td (p a)) (td b)))"},
           Case{"<h1>a<h2>b</h2>", "(h1 a) (h2 b)"},
           Case{"<html><head><meta><div>a", "(html (head (meta)) (div a))"},
           Case{"<select><option>a<option>b</select>", "(select (option a) (option b))"},
       }) {
    CAPTURE(c.source);
    CHECK(tree_of(c.source) == c.tree);
  }
}

TEST_CASE("html page: ends of what is not open are passed over") {
  struct Case {
    std::string_view source, tree;
  };
  for (const Case& c : {
           Case{"a</p>b</div>c", "a b c"},
           Case{"<div><span>a</div>b</span>", "(div (span a)) b"},
           Case{"<span><div>a</span>b</div>c", "(span (div a b) c)"},
           Case{"<div><table><tr><td>a</div>b", "(div (table (tr (td a b))))"},
           Case{"<b>a<p>b</b>c</p>", "a (p b c)"},
           Case{"<body>a</body></html>b", "(body a b)"},
           Case{"<br/>a</br>b", "(br) a b"},
           Case{"<x-y>a</X-Y>b", "(x-y a) b"},
       }) {
    CAPTURE(c.source);
    CHECK(tree_of(c.source) == c.tree);
  }
}

TEST_CASE("html page: a link ends at its tag and where the next begins") {
  struct Case {
    std::string_view source, tree;
  };
  for (const Case& c : {
           Case{"<a href=x>a</a>b", "(a @a) b"},
           Case{"<a href=x>a<a href=y>b</a>c", "(a @a) (a @b) c"},
           Case{"<a href=x><div>a</a>b</div>c", "(a (div @a b) c)"},
           Case{"<a name=x>a</a>", "(a a)"},
       }) {
    CAPTURE(c.source);
    CHECK(tree_of(c.source) == c.tree);
  }
}

TEST_CASE("html page: what is no markup is text or skipped") {
  struct Case {
    std::string_view source, tree;
  };
  for (const Case& c : {
           Case{"1 < 2 <3", "1  < 2  <3"},
           Case{"a<!-- <p> -->b<!-->c<!doctype x>d", "a b c d"},
           Case{"<script>if (a</b) '<p>'</script>a", "(script) a"},
           Case{"<textarea><p></textarea>a", "(textarea) a"},
           Case{"a<!-- open", "a  open"},
           Case{"a<p class='open", "a"},
           Case{"<p a=1 b = '>' / c>x", "(p x)"},
       }) {
    CAPTURE(c.source);
    CHECK(tree_of(c.source) == c.tree);
  }
}

TEST_CASE("html page: depth is bounded and the text stays") {
  constexpr int depth = 100'000;
  std::string source;
  for (int i = 0; i < depth; ++i) source += "<div>";
  source += "deep";
  for (int i = 0; i < depth; ++i) source += "</div>";
  source += "<p>after";
  const std::optional<HtmlPage> page = parse_html(source);
  REQUIRE(page.has_value());
  CHECK(page->nodes.size() == max_html_depth + 4);
  CHECK(page->nodes[max_html_depth + 1].text == "deep");
  CHECK(page->nodes.back().text == "after");
}

TEST_CASE("html page: more than a million elements are too many") {
  std::string source;
  for (int i = 0; i < 1'000'001; ++i) source += "<a>";
  CHECK_FALSE(parse_html(source).has_value());
}
