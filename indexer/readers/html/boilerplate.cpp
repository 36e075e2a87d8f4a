// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/boilerplate.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede::indexing {
namespace {

constexpr std::array hidden_elements{std::to_array<Tag>(
    {Tag::applet,       Tag::audio,    Tag::button,   Tag::canvas, Tag::datalist, Tag::dialog,
     Tag::embed,        Tag::frameset, Tag::head,     Tag::iframe, Tag::map,      Tag::meter,
     Tag::noembed,      Tag::noframes, Tag::noscript, Tag::object, Tag::optgroup, Tag::option,
     Tag::output,       Tag::progress, Tag::script,   Tag::select, Tag::style,    Tag::svg,
     Tag::template_tag, Tag::textarea, Tag::title,    Tag::video})};
constexpr std::array outside_elements{std::to_array<Tag>(
    {Tag::aside, Tag::fieldset, Tag::footer, Tag::form, Tag::menu, Tag::nav, Tag::search})};

// Of ARIA, sorted.
constexpr std::array outside_roles{std::to_array<std::string_view>(
    {"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar",
     "navigation", "search", "toolbar"})};
static_assert(std::ranges::is_sorted(outside_roles));

// The words of classes and ids; sorted. Two words that make one are joined: `most-read`.
constexpr std::array around_words{std::to_array<std::string_view>({"ad",
                                                                   "addthis",
                                                                   "ads",
                                                                   "adsbygoogle",
                                                                   "advert",
                                                                   "advertisement",
                                                                   "advertising",
                                                                   "advertorial",
                                                                   "adverts",
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
                                                                   "consent",
                                                                   "cookie",
                                                                   "cookies",
                                                                   "copyright",
                                                                   "crumbs",
                                                                   "disclaimer",
                                                                   "disqus",
                                                                   "donate",
                                                                   "editsection",
                                                                   "emailsignup",
                                                                   "flyout",
                                                                   "footer",
                                                                   "gdpr",
                                                                   "gigya",
                                                                   "infobar",
                                                                   "jumplink",
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
                                                                   "readnext",
                                                                   "recirc",
                                                                   "recirculation",
                                                                   "recommendation",
                                                                   "recommendations",
                                                                   "recommended",
                                                                   "registration",
                                                                   "related",
                                                                   "relatedarticles",
                                                                   "relatedcontent",
                                                                   "relatedlinks",
                                                                   "relatedposts",
                                                                   "relatedstories",
                                                                   "replies",
                                                                   "respond",
                                                                   "rss",
                                                                   "seealso",
                                                                   "share",
                                                                   "sharebar",
                                                                   "sharebuttons",
                                                                   "sharedaddy",
                                                                   "shoutbox",
                                                                   "sidebar",
                                                                   "signin",
                                                                   "signup",
                                                                   "sitefooter",
                                                                   "siteheader",
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
                                                                   "widgets"})};
static_assert(std::ranges::is_sorted(around_words));
constexpr std::array article_words{std::to_array<std::string_view>(
    {"articlebody", "articlebodytext", "articlecontent", "articletext", "bodytext", "contentbody",
     "entrycontent", "entrytext", "postbody", "postcontent", "postentry", "posttext", "storybody",
     "storycontent", "storytext"})};
static_assert(std::ranges::is_sorted(article_words));
constexpr std::array likely_words{
    std::to_array<std::string_view>({"article", "blog", "body", "content", "entry", "hentry",
                                     "main", "page", "post", "story", "text"})};
static_assert(std::ranges::is_sorted(likely_words));
constexpr std::array byline_words{std::to_array<std::string_view>(
    {"author", "authorname", "authors", "byline", "bylines", "contributors", "dateline", "posted",
     "pubdate", "publishdate", "timestamp", "writtenby"})};
static_assert(std::ranges::is_sorted(byline_words));

Role role_of(const HtmlPage& page, const HtmlNode& node);
bool is_hidden(const HtmlPage& page, const HtmlNode& node);
Role role_of_names(std::string_view text, std::size_t most_words);
Role role_of_name(std::string_view name, std::size_t most_words);
std::vector<std::string> words_of(std::string_view name);
Role role_of_word(std::string_view word);

}  // namespace

std::vector<Role> roles_of(const HtmlPage& page) {
  std::vector<Role> roles;
  roles.reserve(page.nodes.size());
  for (const HtmlNode& node : page.nodes) roles.push_back(role_of(page, node));
  return roles;
}

namespace {

Role role_of(const HtmlPage& page, const HtmlNode& node) {
  if (node.is_text) return Role::open;
  if (is_hidden(page, node)) return Role::hidden;
  if (std::ranges::find(outside_elements, node.tag) != outside_elements.end()) return Role::outside;
  if (std::ranges::binary_search(outside_roles, page.attribute(node, AttributeName::role)))
    return Role::outside;
  const std::string_view property = page.attribute(node, AttributeName::itemprop);
  if (property == "articleBody") return Role::article;
  if (property == "author" || property == "datePublished" ||
      page.attribute(node, AttributeName::rel) == "author") {
    return Role::byline;
  }
  constexpr std::size_t most_words = 6;
  constexpr std::size_t most_words_of_id = 3;  // of more, it is a heading's slug
  const Role of_class = role_of_names(page.attribute(node, AttributeName::class_name), most_words);
  const Role of_id = role_of_names(page.attribute(node, AttributeName::id), most_words_of_id);
  return std::max(of_class, of_id);
}

bool is_hidden(const HtmlPage& page, const HtmlNode& node) {
  if (std::ranges::find(hidden_elements, node.tag) != hidden_elements.end()) return true;
  if (page.has_attribute(node, AttributeName::hidden)) return true;
  if (page.attribute(node, AttributeName::aria_hidden) == "true") return true;
  constexpr std::size_t longest_style = 1000;
  std::string style(page.attribute(node, AttributeName::style).substr(0, longest_style));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

/// Of all names in `text`, which white space sets apart.
Role role_of_names(std::string_view text, std::size_t most_words) {
  constexpr std::size_t longest = 1000;
  Role role = Role::open;
  text = text.substr(0, longest);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
    role = std::max(role, role_of_name(text.substr(0, end), most_words));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return role;
}

/// `relatedStories`, `most-read`: by its words, and by each two that stand together.
Role role_of_name(std::string_view name, std::size_t most_words) {
  // What an article is about, not what it is.
  if (name.starts_with("tag-") || name.starts_with("category-")) return Role::open;
  const std::vector<std::string> words = words_of(name);
  if (words.size() > most_words) return Role::open;
  Role role = Role::open;
  for (std::size_t i = 0; i < words.size(); ++i) {
    role = std::max(role, role_of_word(words[i]));
    if (i > 0) role = std::max(role, role_of_word(words[i - 1] + words[i]));
  }
  return role;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  char before = ' ';
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z');
    const bool after_letter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
    const bool begins = letter && (!after_letter || (upper && before >= 'a'));
    if (begins) words.emplace_back();
    if (letter) words.back() += upper ? static_cast<char>(c - 'A' + 'a') : c;
    before = c;
  }
  return words;
}

Role role_of_word(std::string_view word) {
  if (std::ranges::binary_search(byline_words, word)) return Role::byline;
  if (std::ranges::binary_search(around_words, word)) return Role::around;
  if (std::ranges::binary_search(article_words, word)) return Role::article;
  return std::ranges::binary_search(likely_words, word) ? Role::likely : Role::open;
}

}  // namespace
}  // namespace lede::indexing
