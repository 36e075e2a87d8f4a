// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/content.hpp"
#include "indexer/readers/html/facts.hpp"
#include "indexer/readers/html/metadata.hpp"
#include "indexer/readers/html/page.hpp"
#include "indexer/readers/html/text.hpp"

namespace lede::indexing {
namespace {

// What a document may begin with that is HTML, in lower case.
constexpr std::array openings{std::to_array<std::string_view>(
    {"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<link", "<script"})};

Article described_by(PageFacts said);
bool is_better_told(std::string_view said, std::string_view found);
std::string plain_text(std::string_view article_body);
std::string_view without_prologue(std::string_view head);

}  // namespace

Reading read_html(const Chunk& chunk) {
  Reading reading;
  const std::optional<HtmlPage> page = parse_html(chunk.bytes);
  if (!page) {
    reading.reject({chunk.path, 0}, "more than 1,000,000 elements");
    return reading;
  }
  const std::vector<Role> roles = roles_of(*page);
  PageFacts said = page_facts(*page, roles);
  std::string text = article_text(*page, roles, said);
  if (is_better_told(said.body, text)) text = plain_text(said.body);
  Article article = described_by(std::move(said));
  article.body = std::move(text);
  if (article.title.empty() && article.body.empty()) {
    reading.reject({chunk.path, 0}, "a page with neither title nor text");
    return reading;
  }
  reading.articles.push_back(std::move(article));
  return reading;
}

bool begins_with_html(std::string_view head) {
  head = without_prologue(head);
  return std::ranges::any_of(openings, [head](std::string_view opening) {
    const std::string start = lower_ascii(head.substr(0, opening.size()));
    const std::string_view next = head.substr(std::min(opening.size(), head.size()), 1);
    return start == opening && (next.empty() || next.find_first_of(" \t\r\n/>") == 0);
  });
}

namespace {

Article described_by(PageFacts said) {
  Article article;
  article.title = std::move(said.title);
  article.summary = std::move(said.summary);
  article.source = std::move(said.source);
  article.author = fmt::format("{}", fmt::join(said.authors, ", "));
  article.published = std::move(said.published);
  article.language = std::move(said.language);
  article.topics = std::move(said.topics);
  article.url = std::move(said.url);
  return article;
}

/// Pages whose text a script would have fetched have it in their JSON-LD alone.
bool is_better_told(std::string_view said, std::string_view found) {
  constexpr std::size_t enough_bytes = 250;
  return said.size() > enough_bytes && found.size() < said.size() / 2;
}

/// Some write `articleBody` as HTML, others with line breaks, others in one piece.
std::string plain_text(std::string_view article_body) {
  std::string html = "<body>";
  for (std::size_t i = 0; i < article_body.size(); ++i) {
    html += article_body[i];
    if (article_body[i] == '\n') html += "<p>";
  }
  const std::optional<HtmlPage> page = parse_html(html);
  return page ? text_of(Selection(*page), 0) : std::string();
}

/// Behind byte order mark, white space, comments and the declaration of XML.
std::string_view without_prologue(std::string_view head) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  while (true) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n\f"), head.size()));
    const std::string_view end = head.starts_with("<!--")    ? "-->"
                                 : head.starts_with("<?xml") ? "?>"
                                                             : "";
    const std::size_t found = head.find(end);
    if (end.empty() || found == std::string_view::npos) return head;
    head.remove_prefix(found + end.size());
  }
}

}  // namespace
}  // namespace lede::indexing
