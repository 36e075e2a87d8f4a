// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/feed_writer.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "common/base/date.hpp"
#include "common/base/utf8.hpp"
#include "common/text/glyph.hpp"
#include "searcher/output/hyperlink.hpp"

namespace lede::output {
namespace {

constexpr std::string_view feed_opening = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
)";
// A feed must link to a site, and there is none: this machine.
constexpr std::string_view site = "http://localhost/";
constexpr std::string_view feed_closing = "</channel>\n</rss>\n";

std::string item(const Hit& hit);
std::string element(std::string_view name, std::string_view text);
std::string optional_element(std::string_view name, std::string_view text);
std::string description_of(const Hit& hit);
std::string html(const Highlighted& text);
std::string html(std::string_view text);
std::string xml(std::string_view text);
std::optional<std::string_view> entity(char32_t code_point);
bool is_forbidden(char32_t code_point);
std::string rfc822(std::int64_t instant);

}  // namespace

std::string to_rss(const SearchResponse& response) {
  const std::string title = response.query.empty() ? "lede" : "lede: " + response.query;
  std::string feed(feed_opening);
  feed += element("title", title);
  feed += element("link", site);
  feed += element("description", "Articles that lede-search found");
  for (const Hit& hit : response.hits) feed += item(hit);
  return feed.append(feed_closing);
}

namespace {

std::string item(const Hit& hit) {
  const Article& article = hit.article;
  std::string text = "<item>\n";
  text += element("title", article.title.empty() ? "(no title)" : article.title);
  if (is_web_address(article.url)) text += element("link", article.url);
  text += element("description", description_of(hit));
  text += optional_element("dc:creator", article.author);
  text += optional_element("dc:publisher", article.source);
  text += optional_element("dc:language", article.language);
  text += optional_element("dc:coverage", article.place);
  text += optional_element("dc:contributor", article.agency);
  for (const std::string& topic : article.topics) text += element("category", topic);
  text += fmt::format("<guid isPermaLink=\"false\">{}</guid>\n", xml(article.id));
  if (const auto when = parse_published(article.published)) {
    text += element("pubDate", rfc822(when->instant));
  }
  return text + "</item>\n";
}

std::string element(std::string_view name, std::string_view text) {
  return fmt::format("<{0}>{1}</{0}>\n", name, xml(text));
}

std::string optional_element(std::string_view name, std::string_view text) {
  return text.empty() ? std::string() : element(name, text);
}

std::string description_of(const Hit& hit) {
  std::string description;
  for (const Snippet& snippet : hit.snippets) {
    const std::string_view before = snippet.cut_before ? "…" : "";
    const std::string_view after = snippet.cut_after ? "…" : "";
    description += fmt::format("<p>{}{}{}</p>", before, html(snippet.passage), after);
  }
  return description;
}

std::string html(const Highlighted& text) {
  std::string result;
  std::size_t at = 0;
  for (const ByteRange& range : text.highlights) {
    result += html(std::string_view(text.text).substr(at, range.begin - at));
    result += "<b>" + html(range.in(text.text)) + "</b>";
    at = range.end;
  }
  return result + html(std::string_view(text.text).substr(at));
}

std::string html(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (const auto name = entity(static_cast<unsigned char>(c))) {
      result += *name;
    } else {
      result += c;
    }
  }
  return result;
}

// What a terminal would obey is written as a reference, which XML reads as the character.
std::string xml(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.bytes;
    if (is_forbidden(point.value)) continue;
    if (const auto name = entity(point.value)) {
      result += *name;
    } else if (point.value != U'\n' && point.value != U'\t' && text::is_unsafe(point.value)) {
      result += fmt::format("&#x{:X};", static_cast<unsigned>(point.value));
    } else {
      append_utf8(result, point.value);
    }
  }
  return result;
}

std::optional<std::string_view> entity(char32_t code_point) {
  switch (code_point) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'"':
      return "&quot;";
    default:
      return std::nullopt;
  }
}

// XML 1.0, section 2.2.
bool is_forbidden(char32_t code_point) {
  const bool is_space = code_point == U'\t' || code_point == U'\n' || code_point == U'\r';
  return (code_point < U' ' && !is_space) || code_point == 0xFFFE || code_point == 0xFFFF;
}

// Tue, 28 Jan 2025 23:05:00 +0000
std::string rfc822(std::int64_t instant) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::sys_seconds when{std::chrono::seconds{instant}};
  const auto day = std::chrono::floor<std::chrono::days>(when);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{when - day};
  return fmt::format(
      "{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000", days.at(std::chrono::weekday{day}.c_encoding()),
      static_cast<unsigned>(date.day()), months.at(static_cast<unsigned>(date.month()) - 1),
      static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
      time.seconds().count());
}

}  // namespace
}  // namespace lede::output
