// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede::indexing {
namespace {

// Sorted. Two or three words that make one are joined: `most-read`.
// clang-format off
constexpr std::array around_words{std::to_array<std::string_view>({
    "ad", "adbox", "addcomment", "addthis", "ads", "adsbygoogle", "adslot", "adunit", "advert",
    "advertisement", "advertising", "advertorial", "adverts", "affiliate", "agegate", "alsoread",
    "appdownload", "articleshare", "articletags", "articletopics", "authorbio", "authorbox",
    "authorcard", "authorinfo", "authorprofile", "backlinks", "backtotop", "banner", "breadcrumb",
    "breadcrumbs", "catlinks", "combx", "consent", "cookie", "cookies", "criteo", "crumbs",
    "editsection", "emailform", "emailsignup", "entryutility", "flyout", "followus", "footer",
    "furtherreading", "gdpr", "gigya", "infobar", "jprelatedposts", "jumplink", "lastread",
    "latestnews", "latestposts", "lesenauch", "likebutton", "lireaussi", "login", "loginwall",
    "mailinglist", "masleidas", "masthead", "mehrzumthema", "menu", "mgid", "mightlike", "modal",
    "moreabout", "morearticles", "morefrom", "morenews", "moreon", "moreposts", "morestories",
    "mostcommented", "mostpopular", "mostread", "mostviewed", "nav", "navbar", "navbox",
    "navigation", "newsletter", "newsletters", "newslettersignup", "nextarticle", "nextpost",
    "nextprev", "nextstory", "noprint", "outbrain", "overlay", "pagenav", "pager", "pagination",
    "paywall", "popover", "popular", "popup", "postlinks", "postmeta", "postnav",
    "postnavigation", "posttags", "prevnext", "prevpost", "printonly", "promo", "promos",
    "promotional", "publicidad", "publicidade", "publicite", "readnext", "recentarticles",
    "recententries", "recentposts", "recirc", "recirculation", "recommendation",
    "recommendations", "recommended", "recommends", "registration", "relacionadas",
    "relacionados", "related", "relatedarticle", "relatedarticles", "relatedcontent",
    "relatedlinks", "relatednews", "relatedpost", "relatedposts", "relatedstories",
    "relatedstory", "relatedtopics", "revcontent", "rss", "screenreadertext", "seealso", "share",
    "shareaholic", "sharebar", "sharebuttons", "sharedaddy", "sharelinks", "sharethis",
    "sharetools", "sharing", "sidebar", "sidebarwidget", "signin", "signup", "similararticles",
    "similarposts", "similarstories", "sitefooter", "siteheader", "skiplink", "skiptocontent",
    "skyscraper", "sociable", "social", "socialbar", "sociallinks", "socialmedia", "socials",
    "socialshare", "sponsor", "sponsored", "sponsoredcontent", "sponsors", "subnav", "subscribe",
    "subscribeform", "subscribewidget", "subscription", "syndication", "taboola", "tagcloud",
    "taglinks", "taglist", "tags", "teads", "teaser", "teasers", "toolbar", "toolbox", "topbar",
    "trending", "trendingnow", "twittershare", "ultimasnoticias", "werbung", "widgetarea",
    "widgetrecententries", "widgettitle", "yarpp", "zergnet",
})};
static_assert(std::ranges::is_sorted(around_words));
constexpr std::array discussion_words{std::to_array<std::string_view>({
    "comment", "commentform", "commentlist", "comments", "commentsarea", "commentsection",
    "commentthread", "coral", "disqus", "fbcomments", "kommentare", "livefyre", "nocomments",
    "readercomments", "replies", "respond", "shoutbox", "talkback", "usercomments", "viafoura",
})};
static_assert(std::ranges::is_sorted(discussion_words));
constexpr std::array minor_words{std::to_array<std::string_view>({
    "aboutauthor", "aboutme", "actionbar", "aftercontent", "afterpost", "anzeige",
    "articlefooter", "articlemeta", "articletools", "audioplayer", "avatar", "bio", "biobox",
    "bookmark", "bottombar", "carousel", "copyright", "cta", "ctas", "disclaimer", "discussion",
    "donate", "dropdown", "entryfooter", "entrymeta", "feedback", "jwplayer", "keepreading",
    "leaderboard", "linklist", "meta", "metadata", "navlinks", "onward", "optin", "pagefeedback",
    "player", "playlist", "postfooter", "postinfo", "promobox", "promotion", "pullout",
    "pullquote", "quicklinks", "rail", "rating", "ratings", "reactions", "readalso",
    "readingtime", "readmore", "readtime", "seemore", "sharelinks", "sitemap", "speedbump",
    "storyfooter", "storymeta", "storytools", "supplemental", "tableofcontents", "toc", "tools",
    "tooltip", "topics", "topicslist", "tout", "upsell", "videoplayer", "whatsapp",
})};
static_assert(std::ranges::is_sorted(minor_words));
constexpr std::array article_words{std::to_array<std::string_view>({
    "articlebody", "articlebodytext", "articlecontent", "articlecontents", "articlecopy",
    "articlefulltext", "articletext", "articletextbody", "bodycopy", "bodytext", "contentbody",
    "entrybody", "entrycontent", "entrytext", "fulltext", "ghcontent", "newsbody", "newscontent",
    "newstext", "postbody", "postcontent", "postentry", "posttext", "releasebody", "storybody",
    "storybodytext", "storycontent", "storytext",
})};
static_assert(std::ranges::is_sorted(article_words));
constexpr std::array likely_words{std::to_array<std::string_view>({
    "article", "blog", "body", "content", "entry", "hentry", "main", "page", "post", "story",
    "text",
})};
static_assert(std::ranges::is_sorted(likely_words));
constexpr std::array byline_words{std::to_array<std::string_view>({
    "articleauthor", "articledate", "author", "authordate", "authorline", "authorname", "authors",
    "autor", "byline", "bylines", "contributors", "creditline", "date", "dateline", "dateposted",
    "datetime", "entrydate", "fecha", "lastupdated", "newsdate", "postauthor", "postdate",
    "posted", "postedby", "postedon", "posttime", "pressdate", "pubdate", "publicationdate",
    "publishdate", "publisheddate", "publishedon", "pubtime", "releasedate", "storydate",
    "timestamp", "updated", "updatedat", "writtenby",
})};
static_assert(std::ranges::is_sorted(byline_words));
constexpr std::array caption_words{std::to_array<std::string_view>({
    "bildunterschrift", "caption", "captions", "captiontext", "credit", "credits", "figcaption",
    "galerie", "gallery", "imagecaption", "imagecredit", "legende", "legends", "lightbox",
    "mediacaption", "photocaption", "photocredit", "piccaption", "slideshow", "wpcaptiontext",
})};
static_assert(std::ranges::is_sorted(caption_words));
// Of the most used style sheets.
constexpr std::array hiding_classes{std::to_array<std::string_view>({
    "a11y-hidden", "d-none", "element-invisible", "hidden", "hide", "is-hidden", "offscreen",
    "screen-reader-text", "sr-only", "u-hidden", "visually-hidden", "visuallyhidden",
})};
// clang-format on
static_assert(std::ranges::is_sorted(hiding_classes));
// Names that begin so tell of something else: what stands in it, or what an article is about.
constexpr std::array telling_of_others{
    std::to_array<std::string_view>({"category", "has", "js", "no", "tag", "with", "without"})};
static_assert(std::ranges::is_sorted(telling_of_others));

constexpr std::size_t longest_names = 1000;
constexpr std::string_view white_space = " \t\r\n";

Role role_of_name(std::string_view name, std::size_t most_words);
std::vector<std::string> words_of(std::string_view name);
Role role_of_word(std::string_view word);
std::vector<std::string_view> names_in(std::string_view names);

}  // namespace

Role role_of_names(std::string_view names, std::size_t most_words) {
  Role role = Role::open;
  for (const std::string_view name : names_in(names)) {
    role = std::max(role, role_of_name(name, most_words));
  }
  return role;
}

bool is_hiding(std::string_view classes) {
  bool hides = false;
  for (const std::string_view name : names_in(classes)) {
    hides = hides || std::ranges::binary_search(hiding_classes, name);
    // `hidden md:block`, `d-none d-md-block`: on small screens alone.
    const bool shows = name.find(":block") != std::string_view::npos ||
                       name.find(":flex") != std::string_view::npos ||
                       name.find(":inline") != std::string_view::npos ||
                       name.find(":grid") != std::string_view::npos ||
                       (name.starts_with("d-") && name != "d-none");
    if (shows) return false;
  }
  return hides;
}

namespace {

/// `relatedStories`, `most-read`: by its words, and by two and three that stand together.
Role role_of_name(std::string_view name, std::size_t most_words) {
  const std::vector<std::string> words = words_of(name);
  if (words.empty() || words.size() > most_words) return Role::open;
  if (words.size() > 1 && std::ranges::binary_search(telling_of_others, words.front())) {
    return Role::open;
  }
  Role role = Role::open;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string joined;
    for (std::size_t j = i; j < std::min(i + 3, words.size()); ++j) {
      joined += words[j];
      role = std::max(role, role_of_word(joined));
    }
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
  if (std::ranges::binary_search(discussion_words, word)) return Role::discussion;
  if (std::ranges::binary_search(around_words, word)) return Role::around;
  if (std::ranges::binary_search(minor_words, word)) return Role::minor;
  if (std::ranges::binary_search(caption_words, word)) return Role::caption;
  if (std::ranges::binary_search(article_words, word)) return Role::article;
  return std::ranges::binary_search(likely_words, word) ? Role::likely : Role::open;
}

/// Those between white space; of very many the first.
std::vector<std::string_view> names_in(std::string_view names) {
  std::vector<std::string_view> all;
  names = names.substr(0, longest_names);
  for (std::size_t next = names.find_first_not_of(white_space); next < names.size();) {
    const std::size_t end = std::min(names.find_first_of(white_space, next), names.size());
    all.push_back(names.substr(next, end - next));
    next = names.find_first_not_of(white_space, end);
  }
  return all;
}

}  // namespace
}  // namespace lede::indexing
