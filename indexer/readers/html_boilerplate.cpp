// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html_boilerplate.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lede::indexing {
namespace {

constexpr std::array hidden_elements{std::to_array<Tag>(
    {Tag::applet,    Tag::audio,    Tag::button,   Tag::canvas, Tag::datalist, Tag::dialog,
     Tag::embed,     Tag::frameset, Tag::head,     Tag::iframe, Tag::map,      Tag::meter,
     Tag::noembed,   Tag::noframes, Tag::noscript, Tag::object, Tag::optgroup, Tag::option,
     Tag::output,    Tag::progress, Tag::script,   Tag::select, Tag::style,    Tag::svg,
     Tag::template_, Tag::textarea, Tag::title,    Tag::video})};
constexpr std::array around_elements{std::to_array<Tag>(
    {Tag::aside, Tag::fieldset, Tag::footer, Tag::form, Tag::menu, Tag::nav, Tag::search})};

// Of ARIA, sorted.
constexpr std::array around_roles{std::to_array<std::string_view>(
    {"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar",
     "navigation", "search", "toolbar"})};

// The words of classes and ids; sorted. Two words that make one are joined: `most-read`.
constexpr std::array around_words{std::to_array<std::string_view>({
    "ad",
    "addthis",
    "ads",
    "adsbygoogle",
    "advert",
    "advertisement",
    "advertising",
    "adverts",
    "advertorial",
    "agegate",
    "backlinks",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "catlinks",
    "combx",
    "comment",
    "commentlist",
    "comments",
    "community",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "crumbs",
    "disclaimer",
    "disqus",
    "donate",
    "donation",
    "editsection",
    "emailsignup",
    "extra",
    "feedback",
    "flyout",
    "foot",
    "footer",
    "gdpr",
    "gigya",
    "infobar",
    "jumplink",
    "legends",
    "licensing",
    "livefyre",
    "login",
    "masthead",
    "menu",
    "modal",
    "morefrom",
    "mostpopular",
    "mostread",
    "nav",
    "navbar",
    "navbox",
    "navigation",
    "newsletter",
    "newsletters",
    "nextarticle",
    "nocomments",
    "noprint",
    "onward",
    "outbrain",
    "overlay",
    "pager",
    "pagination",
    "paywall",
    "popular",
    "popup",
    "postmeta",
    "postnav",
    "prevnext",
    "printonly",
    "promo",
    "promos",
    "promotion",
    "readmore",
    "readnext",
    "recirc",
    "recirculation",
    "recommended",
    "recommendation",
    "recommendations",
    "registration",
    "relatedarticles",
    "related",
    "relatedcontent",
    "relatedlinks",
    "relatedposts",
    "relatedstories",
    "remark",
    "replies",
    "respond",
    "rss",
    "seealso",
    "share",
    "sharebar",
    "sharebuttons",
    "sharedaddy",
    "sharing",
    "shoutbox",
    "sidebar",
    "signin",
    "signup",
    "siteheader",
    "sitefooter",
    "skiplink",
    "skyscraper",
    "sociable",
    "social",
    "socials",
    "sponsor",
    "sponsored",
    "sponsors",
    "subnav",
    "subscribe",
    "subscription",
    "supplemental",
    "syndication",
    "taboola",
    "taglist",
    "tags",
    "teaser",
    "teasers",
    "toolbar",
    "toolbox",
    "topbar",
    "trending",
    "widget",
    "widgets",
})};
constexpr std::array article_words{std::to_array<std::string_view>({
    "articlebody",
    "articlecontent",
    "articletext",
    "articlebodytext",
    "bodytext",
    "contentbody",
    "entrycontent",
    "entrytext",
    "postbody",
    "postcontent",
    "postentry",
    "posttext",
    "storybody",
    "storycontent",
    "storytext",
})};
constexpr std::array likely_words{std::to_array<std::string_view>({
    "article",
    "blog",
    "body",
    "content",
    "entry",
    "hentry",
    "main",
    "page",
    "post",
    "story",
    "text",
})};
constexpr std::array byline_words{std::to_array<std::string_view>({
    "author",
    "authors",
    "authorname",
    "byline",
    "bylines",
    "contributors",
    "dateline",
    "posted",
    "publishdate",
    "pubdate",
    "timestamp",
    "writtenby",
})};

template <std::size_t size>
constexpr bool holds(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_hidden(const HtmlPage& page, const HtmlNode& node);
Role role_of_words(std::string_view text);

}  // namespace

Role role_of(const HtmlPage& page, const HtmlNode& node) {
  if (node.is_text) return Role::open;
  if (is_hidden(page, node)) return Role::hidden;
  if (std::ranges::find(around_elements, node.tag) != around_elements.end()) return Role::around;
  if (holds(around_roles, page.attribute(node, AttributeName::role))) return Role::around;
  const std::string_view property = page.attribute(node, AttributeName::itemprop);
  if (property == "articleBody") return Role::article;
  if (property == "author" || property == "datePublished" ||
      page.attribute(node, AttributeName::rel) == "author") {
    return Role::byline;
  }
  const Role of_class = role_of_words(page.attribute(node, AttributeName::class_));
  const Role of_id = role_of_words(page.attribute(node, AttributeName::id));
  return std::max(of_class, of_id);
}

namespace {

bool is_hidden(const HtmlPage& page, const HtmlNode& node) {
  if (std::ranges::find(hidden_elements, node.tag) != hidden_elements.end()) return true;
  if (page.has_attribute(node, AttributeName::hidden)) return true;
  if (page.attribute(node, AttributeName::aria_hidden) == "true") return true;
  std::string style(page.attribute(node, AttributeName::style));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

Role role_of_words(std::string_view text) {
  Role role = Role::open;
  std::string word;
  std::string pair;  // the word before and this one
  const auto judge = [&] {
    for (const std::string& candidate : {word, pair}) {
      if (holds(around_words, candidate)) role = std::max(role, Role::around);
      if (holds(byline_words, candidate)) role = std::max(role, Role::byline);
      if (holds(article_words, candidate)) role = std::max(role, Role::article);
      if (holds(likely_words, candidate)) role = std::max(role, Role::likely);
    }
  };
  char before = ' ';
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z');
    const bool begins = !letter || (upper && before >= 'a' && before <= 'z');
    if (begins && !word.empty()) {
      judge();
      pair = c == ' ' ? std::string() : word;
      word.clear();
    }
    if (letter) {
      const char lower = upper ? static_cast<char>(c - 'A' + 'a') : c;
      word += lower;
      pair += lower;
    }
    before = c;
  }
  judge();
  return role;
}

}  // namespace
}  // namespace lede::indexing
